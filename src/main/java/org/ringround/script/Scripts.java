package org.ringround.script;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All call flows of a server. The same scripts have the same {@link #hash}, whatever their layout and comments. */
public final class Scripts {

    private final TreeMap<String, Script> scripts;
    private final String json;

    Scripts(Map<String, Script> scripts) {
        this.scripts = new TreeMap<>(scripts);
        this.json = ScriptJson.write(this.scripts);
    }

    public Script get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("there is no script " + name));
    }

    public Optional<Script> find(String name) {
        return Optional.ofNullable(scripts.get(name));
    }

    /** In alphabetical order. */
    public List<String> names() {
        return List.copyOf(scripts.keySet());
    }

    /** SHA-256 of {@link #json} in hex. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The whole content, to be kept and read back with {@link #fromJson}. */
    public String json() {
        return json;
    }

    /** @throws IllegalArgumentException when it is not what {@link #json} writes; the rules for scripts are not checked again */
    public static Scripts fromJson(String json) {
        return new Scripts(ScriptJson.read(json));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scripts that && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    @Override
    public String toString() {
        return "Scripts" + names();
    }
}
