package org.ringround.call;

/** A district that a caller may mean, and its area. */
record PlaceChoice(String district, long area) {}
