package org.ringround.people;

/** A postcode district, {@code LL26}, and the area it leads to; one district may lead to several areas. */
public record District(String code, long area) {}
