package org.ringround.http;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What live pages show, to be shared by all who are shown the same: it is put into bytes once, and only if somebody is sent it. */
public final class Picture {

    private final Object content;
    private final Supplier<String> html;
    private byte @Nullable [] event;

    /**
     * @param content what is told: of two pictures with equal contents the second tells nothing new, even when its times have
     *     gone on
     * @param html how it is drawn
     */
    public Picture(Object content, Supplier<String> html) {
        this.content = content;
        this.html = html;
    }

    boolean tellsTheSameAs(@Nullable Picture other) {
        return other != null && content.equals(other.content);
    }

    /** As one server-sent event. A line of it ends where a browser would end one, whatever somebody has put into a name. */
    synchronized byte[] event() {
        byte[] bytes = event;
        if (bytes == null) {
            String lines =
                    html.get().lines().map(line -> "data: " + line + "\n").collect(Collectors.joining());
            bytes = (lines + "\n").getBytes(StandardCharsets.UTF_8);
            event = bytes;
        }
        return bytes;
    }
}
