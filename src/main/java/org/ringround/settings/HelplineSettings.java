package org.ringround.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;

/**
 * What the helpline is called, where it is reached, and how it behaves.
 *
 * @param languages in order of preference, at least one
 * @param zone of every local time
 * @param region in which local phone numbers are read, {@code GB}
 * @param scripts folder of IVR scripts; null = those that come with the program
 */
public record HelplineSettings(
        Numbers numbers,
        String name,
        List<Language> languages,
        ZoneId zone,
        String region,
        @Nullable Path scripts,
        Times times) {

    public HelplineSettings {
        languages = List.copyOf(languages);
    }

    /**
     * @param central null only with the simulated network
     * @param text null = the central number
     * @param fallback where calls go when everything else has failed; null = a message is taken
     * @param fallbackUrl what is installed as the numbers' fallback; null = our own door
     */
    public record Numbers(
            @Nullable PhoneNumber central,
            @Nullable PhoneNumber text,
            @Nullable PhoneNumber fallback,
            @Nullable URI fallbackUrl) {}

    public @Nullable PhoneNumber number() {
        return numbers.central();
    }

    /** The number that sends and receives texts: the central number unless there is one of its own. */
    public @Nullable PhoneNumber textNumber() {
        return numbers.text() == null ? numbers.central() : numbers.text();
    }

    public @Nullable PhoneNumber fallbackNumber() {
        return numbers.fallback();
    }

    public @Nullable URI fallbackUrl() {
        return numbers.fallbackUrl();
    }
}
