package org.ringround.console.people;

import org.ringround.exchange.Importer;
import org.ringround.exchange.Register;
import org.ringround.membership.Memberships;

/** Those who do what the pages of people ask. */
public record PeopleParts(Register register, Importer importer, Memberships memberships) {}
