package org.ringround.script;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ringround.words.ScriptFault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads YAML into nodes: one document of plain fields, without aliases, and nothing twice. */
record NodeReader(ScriptProblems problems) {

    static final int MOST_BYTES = 64 * 1024;
    private static final int DEEPEST = 8;
    private static final YAMLFactory YAML = new YAMLFactory();
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    /** Null when there is nothing to be read, which is a problem told. */
    Node.@Nullable Mapping read(byte[] bytes) {
        String text = decode(bytes);
        if (text == null) {
            return null;
        }
        try (JsonParser parser = YAML.createParser(ObjectReadContext.empty(), text)) {
            return read(parser);
        } catch (JacksonException e) {
            problems.add(line(e), ScriptFault.NO_YAML, reason(e));
            return null;
        }
    }

    Node.@Nullable Mapping read(JsonParser parser) {
        if (parser.nextToken() == null) {
            problems.add(1, ScriptFault.EMPTY);
            return null;
        }
        Node node = node(parser, 1);
        if (parser.nextToken() != null) {
            problems.add(line(parser), ScriptFault.SECOND_DOCUMENT);
        }
        if (node instanceof Node.Mapping mapping) {
            return mapping;
        }
        problems.add(node.line(), ScriptFault.FILE_WITHOUT_FIELDS);
        return null;
    }

    private Node node(JsonParser parser, int depth) {
        int line = line(parser);
        if (depth > DEEPEST) {
            problems.add(line, ScriptFault.TOO_DEEP);
            parser.skipChildren();
            return new Node.Scalar("", false, line);
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return mapping(parser, line, depth);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Node> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(parser, depth + 1));
            }
            return new Node.Sequence(items, line);
        }
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            problems.add(line, ScriptFault.ALIAS, Map.of("alias", parser.getString()));
        }
        return new Node.Scalar(parser.getString(), token == JsonToken.VALUE_STRING, line);
    }

    private Node mapping(JsonParser parser, int line, int depth) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.getString();
            int keyLine = line(parser);
            parser.nextToken();
            Node value = beginningAt(keyLine, node(parser, depth + 1));
            if (entries.putIfAbsent(key, new Node.Entry(value, keyLine)) != null) {
                problems.add(keyLine, ScriptFault.TWICE, Map.of("key", key));
            }
        }
        return new Node.Mapping(entries, line);
    }

    /** Fields in block layout would begin with the first of them; what is missing in them is told at their own name. */
    private static Node beginningAt(int line, Node node) {
        return node instanceof Node.Mapping mapping ? new Node.Mapping(mapping.entries(), line) : node;
    }

    private @Nullable String decode(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            problems.add(1, ScriptFault.TOO_LARGE, Map.of("most", MOST_BYTES / 1024));
            return null;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            problems.add(1 + (int) text.chars().filter(c -> c == '\n').count(), ScriptFault.NOT_UTF8);
            return null;
        }
        return text;
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    /** The parser's message is a few lines; the last line number in it is where the trouble shows. */
    private static int line(JacksonException e) {
        Matcher found = LINE.matcher(e.getOriginalMessage());
        int line = 1;
        while (found.find()) {
            line = Integer.parseInt(found.group(1));
        }
        return line;
    }

    /** Of those lines, the last that is neither a place nor a piece of the file. */
    private static String reason(JacksonException e) {
        String message = e.getOriginalMessage();
        return message.lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .reduce(message, (first, second) -> second);
    }
}
