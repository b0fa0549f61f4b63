package org.ringround.membership;

/** How a volunteer stands, and whether their phone is confirmed. */
record Member(long id, Standing standing, boolean confirmed) {}
