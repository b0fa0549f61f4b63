package org.ringround.people;

/** A part of town with its own volunteers and its own way of ringing them. */
public record Area(long id, String name, Ring ring) {}
