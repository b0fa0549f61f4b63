package org.ringround.console;

/**
 * One of several things to choose in a form.
 *
 * @param value what the form sends
 * @param label what is read
 */
public record Choice(String value, String label) {}
