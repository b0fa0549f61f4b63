package org.ringround.http;

import io.javalin.http.Context;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The open answer of one live page, as server-sent events. All it keeps is whether there is something to be written: a page that
 * does not read has missed nothing by it, and holds up nobody, because nothing is ever written that the network does not take.
 */
public final class LiveStream {

    /** A page that lost us comes back after 5 s, and is rung at once: it may have missed something. */
    private static final byte[] HELLO = bytes("retry: 5000\n\n");

    private static final byte[] STILL_HERE = bytes(":\n\n");

    private final LiveStreams streams;
    private final BooleanSupplier goesOn;
    private final CompletableFuture<@Nullable Void> over = new CompletableFuture<>();

    private @Nullable ServletOutputStream out;
    private boolean greeted;
    private boolean rung = true;
    private boolean quiet;
    private boolean written;

    LiveStream(LiveStreams streams, BooleanSupplier goesOn) {
        this.streams = streams;
        this.goesOn = goesOn;
    }

    /** Takes the place, if there is one: then it is this stream's until it ends. */
    boolean hasPlace() {
        return streams.admit(this);
    }

    void begin(Context context) {
        over.whenComplete((nothing, failure) -> streams.leave(this));
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
        if (streams.isClosed()) {
            end();
        }
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

    synchronized void ring() {
        rung = true;
        write();
    }

    /** So that the way between keeps it open, and we find out when nobody is there any more. */
    synchronized void stillHere() {
        quiet = true;
        write();
    }

    boolean goesOn() {
        return goesOn.getAsBoolean();
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
        byte[] next = next();
        if (next == null) {
            return false;
        }
        stream.write(next);
        written = true;
        return true;
    }

    private byte @Nullable [] next() {
        if (!greeted) {
            greeted = true;
            return HELLO;
        }
        if (rung) {
            rung = false;
            quiet = false;
            return bytes("id: " + streams.ringNow() + "\ndata: ring\n\n");
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
