package org.ringround.account;

/** Whose turns of duty a calendar reads. */
public sealed interface FeedOwner {

    /** One volunteer's. */
    record OfVolunteer(long volunteer) implements FeedOwner {}

    /** Those of everybody in an area. */
    record OfArea(long area) implements FeedOwner {}
}
