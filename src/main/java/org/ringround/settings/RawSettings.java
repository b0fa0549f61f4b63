package org.ringround.settings;

import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvEntry;
import io.github.cdimascio.dotenv.DotenvException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The settings as they are written, out of the environment and the file. */
record RawSettings(Map<String, String> values) {

    private static final Pattern OURS = Pattern.compile("(HELPLINE|TWILIO)_.*");
    private static final Pattern LINE = Pattern.compile("\\s*(#.*|[\\w.\\-]+\\s*=.*)?");

    static RawSettings read(Map<String, String> environment, Path dotEnv, Problems problems) {
        Map<String, String> values = new HashMap<>(file(dotEnv, problems));
        values.putAll(environment);
        RawSettings raw = new RawSettings(values);
        raw.refuseUnknown(problems);
        return raw;
    }

    /** As written, else the default; empty = none. */
    String text(Setting setting) {
        String written = values.getOrDefault(setting.name(), "").strip();
        return written.isEmpty() ? setting.byDefault() : written;
    }

    private static Map<String, String> file(Path file, Problems problems) {
        if (!Files.exists(file)) {
            return Map.of();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (!LINE.matcher(lines.get(i)).matches()) {
                    problems.add(file.getFileName() + ": line " + (i + 1) + " is no setting; write NAME=value");
                }
            }
            return problems.isEmpty() ? parse(file) : Map.of();
        } catch (IOException | DotenvException e) {
            // The library's message would show the line, which may hold a secret.
            problems.add(file.getFileName() + ": cannot be read; it must be UTF-8 text with one NAME=value a line");
            return Map.of();
        }
    }

    private static Map<String, String> parse(Path file) {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        return Dotenv.configure()
                .directory(folder == null ? "/" : folder.toString())
                .filename(absolute.getFileName().toString())
                .load()
                .entries(Dotenv.Filter.DECLARED_IN_ENV_FILE)
                .stream()
                .collect(Collectors.toMap(
                        DotenvEntry::getKey, entry -> unquoted(entry.getValue()), (first, second) -> second));
    }

    /** The library takes double quotes away, and leaves single ones. */
    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("'") && value.endsWith("'");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private void refuseUnknown(Problems problems) {
        Map<String, Setting> known =
                Arrays.stream(Setting.values()).collect(Collectors.toMap(Setting::name, Function.identity()));
        for (String name : new TreeSet<>(values.keySet())) {
            if (OURS.matcher(name).matches() && !known.containsKey(name)) {
                problems.add(name + ": there is no such setting; did you mean " + nearest(name) + "?");
            }
        }
    }

    private static Setting nearest(String name) {
        ToIntFunction<Setting> distance = setting -> distance(name, setting.name());
        return Arrays.stream(Setting.values())
                .min(Comparator.comparingInt(distance))
                .orElseThrow();
    }

    /** How many letters must be added, taken away or changed. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
