package org.ringround.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ringround.telephony.PhoneNumber;

/** Understands one setting at a time; what it cannot understand becomes a problem and stands at its default meanwhile. */
record SettingParser(RawSettings raw, Problems problems) {

    private static final Pattern DURATION = Pattern.compile("([0-9]{1,6})([smh])");
    private static final String HOW_DURATION = "write it like 90s, 15m or 2h";

    /** Null = none. */
    @Nullable
    String text(Setting setting) {
        String text = raw.text(setting);
        return text.isEmpty() ? null : text;
    }

    /** What the reading makes of the value; null when there is none, or when it is empty, which is a problem. */
    <T> @Nullable T value(Setting setting, Function<String, Optional<T>> reading, String wrong, String remedy) {
        String text = raw.text(setting);
        if (text.isEmpty()) {
            return null;
        }
        Optional<T> read = reading.apply(text);
        if (read.isPresent()) {
            return read.get();
        }
        problems.add(setting, text + " " + wrong, remedy);
        return setting.byDefault().isEmpty()
                ? null
                : reading.apply(setting.byDefault()).orElse(null);
    }

    /** As {@link #value}, of a setting that has a default. */
    <T> T required(Setting setting, Function<String, Optional<T>> reading, String wrong, String remedy) {
        T value = value(setting, reading, wrong, remedy);
        if (value == null) {
            throw new IllegalStateException("the default of " + setting + " cannot be understood");
        }
        return value;
    }

    int whole(Setting setting, int from, int to) {
        return required(
                setting,
                text -> text.matches("[0-9]{1,9}")
                        ? Optional.of(Integer.valueOf(text)).filter(number -> number >= from && number <= to)
                        : Optional.empty(),
                "is no whole number from " + from + " to " + to,
                "write it like " + setting.byDefault());
    }

    Duration duration(Setting setting) {
        return required(setting, SettingParser::readDuration, "is no length of time above zero", HOW_DURATION);
    }

    Duration duration(Setting setting, Duration from, Duration to) {
        Duration duration = duration(setting);
        if (duration.compareTo(from) < 0 || duration.compareTo(to) > 0) {
            problems.add(
                    setting,
                    raw.text(setting) + " is out of bounds",
                    "from " + from.toSeconds() + "s to " + to.toSeconds() + "s is possible");
        }
        return duration;
    }

    /** Rising lengths of time, {@code 15m,2h}. */
    List<Duration> durations(Setting setting, int atLeast, int atMost) {
        List<Duration> durations = required(
                setting,
                SettingParser::readDurations,
                "is no list of lengths of time above zero, each longer than the one before",
                "write it like " + setting.byDefault());
        if (durations.size() < atLeast || durations.size() > atMost) {
            String howMany = atLeast == atMost ? "exactly " + atLeast : atLeast + " to " + atMost;
            problems.add(setting, raw.text(setting) + " has " + durations.size(), howMany + " are needed");
        }
        return durations;
    }

    @Nullable
    PhoneNumber phone(Setting setting) {
        return value(
                setting,
                text -> PhoneNumber.read(text, "ZZ")
                        .filter(number -> number.e164().equals(text)),
                "is no phone number with its country code",
                "write it like +441492555100, without spaces");
    }

    /** An absolute address with a host and without a slash at its end. */
    @Nullable
    URI address(Setting setting, Set<String> schemes, boolean mayHaveQuery) {
        // The address may hold a password, so it is not shown.
        String text = raw.text(setting);
        if (text.isEmpty()) {
            return null;
        }
        Optional<URI> uri = readAddress(text, schemes, mayHaveQuery);
        if (uri.isEmpty()) {
            problems.add(
                    setting,
                    "is no whole address" + (mayHaveQuery ? "" : " without ? and #"),
                    "write it like " + schemes.iterator().next() + "://help.example.org");
        }
        return uri.orElse(null);
    }

    @Nullable
    Path path(Setting setting) {
        return value(setting, SettingParser::readPath, "is no path", "write it like ./data");
    }

    private static Optional<Path> readPath(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<URI> readAddress(String text, Set<String> schemes, boolean mayHaveQuery) {
        try {
            URI uri = new URI(text.replaceAll("/+$", ""));
            boolean good = uri.getScheme() != null
                    && schemes.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null
                    && uri.getPort() <= 65_535
                    && uri.getRawFragment() == null
                    && (mayHaveQuery || uri.getRawQuery() == null);
            return good ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> readDuration(String text) {
        Matcher parts = DURATION.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        long amount = Long.parseLong(parts.group(1));
        Duration duration = switch (parts.group(2)) {
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
        return Optional.of(duration).filter(length -> !length.isZero());
    }

    private static Optional<List<Duration>> readDurations(String text) {
        List<Duration> durations = Arrays.stream(text.split(",", -1))
                .flatMap(part -> readDuration(part).stream())
                .toList();
        boolean all = durations.size() == text.split(",", -1).length;
        boolean rising = durations.stream().sorted().distinct().toList().equals(durations);
        return all && rising ? Optional.of(durations) : Optional.empty();
    }
}
