package org.ringround.http;

import io.javalin.http.Context;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The open answer of one live page, as server-sent events. All it keeps is the newest picture: a page that does not read has missed
 * nothing by it, and holds up nobody, because nothing is ever written that the network does not take.
 */
public final class LiveStream {

    /** A page that lost us comes back after 5 s, and is shown everything at once: it may have missed something. */
    private static final byte[] HELLO = bytes("retry: 5000\n\n");

    private static final byte[] STILL_HERE = bytes(":\n\n");

    private final Places places;
    private final CompletableFuture<@Nullable Void> over = new CompletableFuture<>();

    private @Nullable ServletOutputStream out;
    private @Nullable Picture shown;
    private @Nullable Picture next;
    private boolean greeted;
    private boolean quiet;
    private boolean written;

    /** Where streams have their place. */
    interface Places {

        /** False: there is none. */
        boolean admit(LiveStream stream);

        /** It waits to be shown something. */
        void begun(LiveStream stream);

        void leave(LiveStream stream);
    }

    LiveStream(Places places) {
        this.places = places;
    }

    /** Takes the place, if there is one: then it is this stream's until it ends. */
    boolean hasPlace() {
        return places.admit(this);
    }

    void begin(Context context) {
        over.whenComplete((nothing, failure) -> places.leave(this));
        context.future(() -> {
            AsyncContext async = context.req().getAsyncContext();
            async.setTimeout(0);
            try {
                open(context.res().getOutputStream());
            } catch (IOException e) {
                end();
            }
            return over;
        });
        places.begun(this);
    }

    private synchronized void open(ServletOutputStream stream) {
        out = stream;
        stream.setWriteListener(new WriteListener() {
            @Override
            public void onWritePossible() {
                write();
            }

            @Override
            public void onError(Throwable failure) {
                end();
            }
        });
    }

    /** Whether nothing was to be shown so far. */
    synchronized boolean isNew() {
        return shown == null;
    }

    /** @param anyway even if it tells nothing new, because its times have gone on */
    synchronized void show(Picture picture, boolean anyway) {
        if (anyway || !picture.tellsTheSameAs(shown)) {
            shown = picture;
            next = picture;
            write();
        }
    }

    /** So that the way between keeps it open, and we find out when nobody is there any more. */
    synchronized void stillHere() {
        quiet = true;
        write();
    }

    void end() {
        over.complete(null);
    }

    /** As much as the network takes; it asks for the rest when it is ready. */
    private synchronized void write() {
        if (out == null || over.isDone()) {
            return;
        }
        try {
            while (out.isReady() && writeOne(out)) {
                // Whether it is ready must be asked before each step.
            }
        } catch (IOException e) {
            end();
        }
    }

    /** False when there is nothing more. */
    private boolean writeOne(ServletOutputStream stream) throws IOException {
        if (written) {
            written = false;
            stream.flush();
            return true;
        }
        byte[] bytes = next();
        if (bytes == null) {
            return false;
        }
        stream.write(bytes);
        written = true;
        return true;
    }

    private byte @Nullable [] next() {
        if (!greeted) {
            greeted = true;
            return HELLO;
        }
        Picture picture = next;
        if (picture != null) {
            next = null;
            quiet = false;
            return picture.event();
        }
        if (quiet) {
            quiet = false;
            return STILL_HERE;
        }
        return null;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
