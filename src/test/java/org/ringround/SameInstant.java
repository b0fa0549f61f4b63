package org.ringround;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;

/** Things that are done in the same instant, each in a thread of its own. */
public final class SameInstant {

    private SameInstant() {}

    /** What came of each, in this order; fails when one of them fails. */
    @SafeVarargs
    public static <T> List<T> of(Supplier<? extends T>... works) {
        var barrier = new CyclicBarrier(works.length);
        List<CompletableFuture<T>> done = Arrays.stream(works)
                .map(work -> CompletableFuture.<T>supplyAsync(
                        () -> {
                            meet(barrier);
                            return work.get();
                        },
                        command -> new Thread(command, "same-instant").start()))
                .toList();
        return done.stream().map(CompletableFuture::join).toList();
    }

    public static void both(Runnable one, Runnable other) {
        of(() -> done(one), () -> done(other));
    }

    private static boolean done(Runnable work) {
        work.run();
        return true;
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
