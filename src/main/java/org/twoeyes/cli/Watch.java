package org.twoeyes.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits until somebody tells the process to stop, and lets what runs end in order before it does. */
final class Watch {

    private static final long PATIENCE_SECONDS = 5;

    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    /** Waits for Ctrl-C, a termination signal, or an interruption of this thread, then runs the end. */
    void until(Runnable end) {
        Thread hook = new Thread(this::stop, "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            told.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            try {
                end.run();
            } finally {
                ended.countDown();
                unhook(hook);
            }
        }
    }

    private void stop() {
        told.countDown();
        try {
            boolean inTime = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!inTime) {
                Runtime.getRuntime().halt(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void unhook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            // it runs just now
        }
    }
}
