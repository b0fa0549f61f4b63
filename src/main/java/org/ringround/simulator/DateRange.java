package org.ringround.simulator;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** A filter of a list by a date: the field itself is that day or moment, with &lt; up to it, with &gt; from it on. */
final class DateRange {

    private final Form fields;
    private final String name;

    DateRange(Form fields, String name) {
        this.fields = fields;
        this.name = name;
    }

    boolean holds(Instant at) {
        return from().compareTo(at) <= 0 && to().isAfter(at);
    }

    private Instant from() {
        var least = fields.has(name + ">") ? read(fields.first(name + ">")) : Instant.MIN;
        var exact = fields.has(name) ? read(fields.first(name)) : Instant.MIN;
        return least.isAfter(exact) ? least : exact;
    }

    private Instant to() {
        var most = fields.has(name + "<") ? end(fields.first(name + "<")) : Instant.MAX;
        var exact = fields.has(name) ? end(fields.first(name)) : Instant.MAX;
        return most.isBefore(exact) ? most : exact;
    }

    /** A day ends with its night, a moment with its second. */
    private static Instant end(String text) {
        return read(text).plus(text.contains("T") ? Duration.ofSeconds(1) : Duration.ofDays(1));
    }

    private static Instant read(String text) {
        try {
            return TwilioDate.read(text);
        } catch (DateTimeException e) {
            throw Refusal.invalid(20001, "not a date: " + text);
        }
    }
}
