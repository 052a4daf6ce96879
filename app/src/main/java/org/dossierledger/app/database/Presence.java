package org.dossierledger.app.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Who uses the embedded server now. Each process holds one file locked shared for as long as it is attached; the
 * operating system takes the lock back when the process dies, however it dies. Another file, locked alone, serialises
 * coming and going.
 */
final class Presence {

    private final Path directory;
    private FileChannel channel;
    private FileLock lock;

    Presence(Path directory) {
        this.directory = directory;
    }

    /** Nobody else starts or stops the server until it is closed. */
    FileChannel turn() throws IOException {
        var turn = open("turn.lock");
        turn.lock();
        return turn;
    }

    /** Call it with the {@link #turn()}. */
    void enter() throws IOException {
        channel = open("present.lock");
        lock = channel.lock(0, Long.MAX_VALUE, true);
    }

    /** Call it with the {@link #turn()}. @return whether nobody is left */
    boolean leave() throws IOException {
        try (var file = channel) {
            lock.release();
            return file.tryLock(0, Long.MAX_VALUE, false) != null;
        }
    }

    private FileChannel open(String name) throws IOException {
        return FileChannel.open(
                directory.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
