package org.ringround.db;

import org.ringround.settings.Secret;

/** Where a PostgreSQL is and how to get in. */
public record DatabaseAddress(String url, String user, Secret password) {}
