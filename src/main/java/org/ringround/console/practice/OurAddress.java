package org.ringround.console.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of our own in what the network brings: followed from where the browser is, by whatever name it knows us. */
final class OurAddress {

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S*[^\\s.,;!?)]");

    private OurAddress() {}

    /**
     * A part of a text.
     *
     * @param path where it leads, null: it is no address of ours
     */
    record Part(String text, @Nullable String path) {}

    /** The path of an address below our public one; empty for one elsewhere. */
    static Optional<String> path(Table table, String address) {
        String ours = table.parts().publicUrl().get();
        return address.startsWith(ours + "/")
                ? Optional.of(table.visit().frame().root() + address.substring(ours.length()))
                : Optional.empty();
    }

    /** A text cut where our addresses stand. */
    static List<Part> parts(Table table, String text) {
        List<Part> parts = new ArrayList<>();
        var found = ADDRESS.matcher(text);
        int from = 0;
        while (found.find()) {
            Optional<String> path = path(table, found.group());
            if (path.isPresent()) {
                parts.add(new Part(text.substring(from, found.start()), null));
                parts.add(new Part(found.group(), path.get()));
                from = found.end();
            }
        }
        parts.add(new Part(text.substring(from), null));
        return parts.stream().filter(part -> !part.text().isEmpty()).toList();
    }
}
