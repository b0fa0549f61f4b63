package org.ringround.console;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ringround.http.Response;

/** A sound, whole or the one part of it that was asked for: some phones play nothing that they cannot have in parts. */
public final class SoundAnswer {

    private static final String TYPE = "audio/mpeg";
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,9})-(\\d{0,9})");

    private SoundAnswer() {}

    /** @param range the header of that name, null when there was none; what is no single part gets the whole */
    public static Response of(byte[] sound, @Nullable String range) {
        Matcher asked = range == null ? null : RANGE.matcher(range.strip());
        if (asked == null || !asked.matches() || asked.group().equals("bytes=-")) {
            return Html.other(200, TYPE, sound, Map.of("Accept-Ranges", "bytes"));
        }
        boolean lastBytes = asked.group(1).isEmpty();
        int from = lastBytes ? Math.max(0, sound.length - figure(asked.group(2))) : figure(asked.group(1));
        int to = lastBytes || asked.group(2).isEmpty()
                ? sound.length - 1
                : Math.min(figure(asked.group(2)), sound.length - 1);
        if (from > to) {
            return Html.other(416, "", new byte[0], Map.of("Content-Range", "bytes */" + sound.length));
        }
        return Html.other(
                206,
                TYPE,
                Arrays.copyOfRange(sound, from, to + 1),
                Map.of("Accept-Ranges", "bytes", "Content-Range", "bytes %d-%d/%d".formatted(from, to, sound.length)));
    }

    private static int figure(String digits) {
        return Integer.parseInt(digits);
    }
}
