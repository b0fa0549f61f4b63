package org.ringround.script;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one thing in a file; what is missing or wrong becomes a problem.
 *
 * @param what the thing, as problems name it: {@code step need}
 */
record Fields(String what, Node.Mapping mapping, ScriptProblems problems) {

    static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    boolean has(String field) {
        return mapping.entries().containsKey(field);
    }

    /** The line of a field, of the whole when it is absent. */
    int line(String field) {
        Node.Entry entry = mapping.entries().get(field);
        return entry == null ? mapping.line() : entry.line();
    }

    void allow(List<String> fields) {
        mapping.entries().forEach((field, entry) -> {
            if (!fields.contains(field)) {
                problems.add(
                        entry.line(),
                        what + ": there is no field " + field + " here; possible are " + String.join(", ", fields));
            }
        });
    }

    /** The value of a field that must be there; null when it is not, which is a problem told. */
    @Nullable
    Node need(String field) {
        Node.Entry entry = mapping.entries().get(field);
        if (entry == null) {
            problems.add(mapping.line(), what + ": " + field + " is missing");
            return null;
        }
        return entry.value();
    }

    /** A name of a step or prompt that must be there. */
    @Nullable
    String name(String field) {
        Node node = need(field);
        if (node == null) {
            return null;
        }
        if (node instanceof Node.Scalar scalar && NAME.matcher(scalar.text()).matches()) {
            return scalar.text();
        }
        problems.add(line(field), what + ": " + field + " must be a name of small letters, digits and hyphens");
        return null;
    }

    /** Text that must be there. */
    @Nullable
    String text(String field) {
        Node node = need(field);
        if (node == null) {
            return null;
        }
        if (node instanceof Node.Scalar scalar
                && scalar.isText()
                && !scalar.text().isBlank()) {
            return scalar.text();
        }
        problems.add(line(field), what + ": " + field + " must be text");
        return null;
    }

    Node.@Nullable Mapping mapping(String field) {
        Node node = need(field);
        if (node == null) {
            return null;
        }
        if (node instanceof Node.Mapping found) {
            return found;
        }
        problems.add(line(field), what + ": " + field + " must consist of fields");
        return null;
    }
}
