package org.ringround.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where data is kept.
 *
 * @param url JDBC address of a PostgreSQL; null = our own, kept in {@code dataDir}
 */
public record DatabaseSettings(@Nullable String url, String user, Secret password, Path dataDir) {

    /** The address may hold a password. */
    @Override
    public String toString() {
        return "DatabaseSettings[" + (url == null ? "embedded in " + dataDir : "of its own") + "]";
    }
}
