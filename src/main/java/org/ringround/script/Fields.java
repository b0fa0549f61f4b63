package org.ringround.script;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ringround.words.Remark;
import org.ringround.words.ScriptFault;

/**
 * The fields of one thing in a file; what is missing or wrong becomes a problem.
 *
 * @param what the thing, as problems name it: step need
 */
record Fields(Remark what, Node.Mapping mapping, ScriptProblems problems) {

    static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** A thing within this one, as problems name it. */
    Remark part(Object part) {
        return new Remark(ScriptFault.PART, Map.of("what", what, "part", part));
    }

    void tell(int line, ScriptFault fault) {
        tell(line, fault, Map.of());
    }

    void tell(int line, ScriptFault fault, Map<String, ?> values) {
        problems.add(line, what, new Remark(fault, values));
    }

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
                tell(entry.line(), ScriptFault.NO_FIELD, Map.of("field", field, "possible", String.join(", ", fields)));
            }
        });
    }

    /** The value of a field that must be there; null when it is not, which is a problem told. */
    @Nullable
    Node need(String field) {
        Node.Entry entry = mapping.entries().get(field);
        if (entry == null) {
            tell(mapping.line(), ScriptFault.MISSING, Map.of("field", field));
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
        tell(line(field), ScriptFault.NO_NAME, Map.of("field", field));
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
        tell(line(field), ScriptFault.NO_TEXT, Map.of("field", field));
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
        tell(line(field), ScriptFault.NOT_OF_FIELDS, Map.of("field", field));
        return null;
    }
}
