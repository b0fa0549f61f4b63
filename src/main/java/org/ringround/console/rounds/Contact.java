package org.ringround.console.rounds;

import org.ringround.telephony.PhoneNumber;

/** Somebody whom a resident has named, to be asked when they do not answer. */
public record Contact(String name, PhoneNumber phone) {}
