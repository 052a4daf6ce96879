package org.dossierledger.app.database;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What is still open when the process is told to end (Ctrl-C, SIGTERM): closed then, last opened first, so that a web
 * server still has its database while it finishes.
 */
public final class AtExit {

    private static final Deque<AutoCloseable> OPEN = new ArrayDeque<>();
    private static boolean ending;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(AtExit::closeAll, "at-exit"));
    }

    private AtExit() {}

    public static synchronized void close(AutoCloseable opened) {
        OPEN.push(opened);
    }

    /** It was closed already. */
    public static synchronized void forget(AutoCloseable closed) {
        OPEN.remove(closed);
    }

    /** Whether failures are now only what an interrupted command looks like. */
    public static synchronized boolean isEnding() {
        return ending;
    }

    private static synchronized AutoCloseable next() {
        ending = true;
        return OPEN.poll();
    }

    private static void closeAll() {
        for (var opened = next(); opened != null; opened = next()) {
            try {
                opened.close();
            } catch (Exception e) {
                System.getLogger("org.dossierledger").log(System.Logger.Level.WARNING, "while ending", e);
            }
        }
    }
}
