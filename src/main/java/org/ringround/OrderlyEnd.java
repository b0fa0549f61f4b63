package org.ringround;

import java.util.concurrent.CountDownLatch;

/** Whoever stops the program, by Ctrl-C or otherwise, waits until the command that runs has ended in order. */
final class OrderlyEnd implements AutoCloseable {

    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    private OrderlyEnd() {}

    /** From now on; to be closed last. */
    static OrderlyEnd begin() {
        var end = new OrderlyEnd();
        Runtime.getRuntime().addShutdownHook(new Thread(end::stop, "stop"));
        return end;
    }

    /** Until the program is told to stop. */
    void awaitTold() throws InterruptedException {
        told.await();
    }

    private void stop() {
        told.countDown();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
    }
}
