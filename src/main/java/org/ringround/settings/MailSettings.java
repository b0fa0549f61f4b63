package org.ringround.settings;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Mail for alarms: both, or neither for texts only. */
public record MailSettings(@Nullable URI url, @Nullable String from) {

    /** The address may hold a password. */
    @Override
    public String toString() {
        return "MailSettings[" + (url == null ? "none" : "from " + from) + "]";
    }
}
