package org.ringround.settings;

/** A password or token that never prints itself. */
public record Secret(String reveal) {

    public static final Secret NONE = new Secret("");

    public boolean isEmpty() {
        return reveal.isEmpty();
    }

    @Override
    public String toString() {
        return isEmpty() ? "none" : "***";
    }
}
