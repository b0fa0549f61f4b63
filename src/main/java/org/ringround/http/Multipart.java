package org.ringround.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code multipart/form-data}, as browsers send files. Never fails: what cannot be read is not there. */
public final class Multipart {

    private static final Pattern BOUNDARY =
            Pattern.compile("(?i)^multipart/form-data\\s*;.*?boundary=(?:\"([^\"]{1,70})\"|([^\\s;]{1,70}))");
    private static final Pattern NAME = Pattern.compile("(?i)(?:^|[;\\s])name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("(?i)(?:^|[;\\s])filename=\"([^\"]*)\"");
    private static final String HEADERS_END = "\r\n\r\n";

    private Multipart() {}

    /**
     * One part of a form.
     *
     * @param file as its sender calls it; null: a field and no file
     */
    public record Part(String name, @Nullable String file, byte[] content) {}

    /** In order. */
    public static List<Part> read(Request request) {
        return read(request.header("content-type").orElse(""), request.body());
    }

    static List<Part> read(String contentType, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            return List.of();
        }
        String mark = "\r\n--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1));
        // One letter for one byte, so that what is text can be found in what is not.
        String all = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
        var parts = new ArrayList<Part>();
        int from = all.indexOf(mark);
        while (from >= 0) {
            int next = all.indexOf(mark, from + mark.length());
            if (next >= 0) {
                part(all.substring(from + mark.length(), next)).ifPresent(parts::add);
            }
            from = next;
        }
        return parts;
    }

    private static Optional<Part> part(String text) {
        int end = text.indexOf(HEADERS_END);
        if (end < 0) {
            return Optional.empty();
        }
        String disposition = utf8(text.substring(0, end))
                .lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-disposition:"))
                .findFirst()
                .orElse("");
        Matcher name = NAME.matcher(disposition);
        if (!name.find()) {
            return Optional.empty();
        }
        Matcher file = FILE.matcher(disposition);
        byte[] content = text.substring(end + HEADERS_END.length()).getBytes(StandardCharsets.ISO_8859_1);
        return Optional.of(new Part(name.group(1), file.find() ? file.group(1) : null, content));
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** The fields that are no files, in order, with repeats. */
    static Map<String, List<String>> fields(String contentType, byte[] body) {
        var fields = new LinkedHashMap<String, List<String>>();
        read(contentType, body).stream()
                .filter(part -> part.file() == null)
                .forEach(part -> fields.computeIfAbsent(part.name(), any -> new ArrayList<>())
                        .add(new String(part.content(), StandardCharsets.UTF_8)));
        return fields;
    }
}
