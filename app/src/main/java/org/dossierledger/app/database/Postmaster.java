package org.dossierledger.app.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** The server process that serves a data directory, as its {@code postmaster.pid} tells. */
record Postmaster(long pid, int port) {

    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final Duration BURIAL = Duration.ofSeconds(15);

    /** Empty when none runs; the file that a crash of the machine left behind is not believed. */
    static Optional<Postmaster> serving(Path data) throws IOException {
        try {
            var lines = Files.readAllLines(data.resolve("postmaster.pid"));
            var postmaster = new Postmaster(
                    Long.parseLong(lines.get(PID_LINE).strip()),
                    Integer.parseInt(lines.get(PORT_LINE).strip()));
            postmaster.awaitBurial();
            return postmaster.isPostgres() ? Optional.of(postmaster) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IndexOutOfBoundsException | NumberFormatException halfWritten) {
            return Optional.empty();
        }
    }

    /** Killed a moment ago, it is in the list of processes until its parent has taken notice, and serves nobody. */
    private void awaitBurial() throws IOException {
        var end = System.nanoTime() + BURIAL.toNanos();
        while (isZombie() && System.nanoTime() < end) {
            LockSupport.parkNanos(50_000_000);
        }
    }

    private boolean isZombie() throws IOException {
        try {
            var state = Files.readString(Path.of("/proc/" + pid + "/stat"), StandardCharsets.ISO_8859_1);
            return state.startsWith(") Z", state.lastIndexOf(')'));
        } catch (NoSuchFileException goneOrNoLinux) {
            return false;
        }
    }

    /** Process ids are used again: after a restart of a container the same one is often some other program. */
    private boolean isPostgres() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(process -> process.info()
                        .command()
                        .map(path -> path.endsWith("postgres"))
                        .orElse(true))
                .orElse(false);
    }
}
