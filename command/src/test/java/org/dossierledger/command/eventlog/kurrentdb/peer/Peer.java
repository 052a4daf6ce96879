package org.dossierledger.command.eventlog.kurrentdb.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/**
 * A server of one node that speaks EventStoreDB's and KurrentDB's protocol on a port of localhost. It can be killed and
 * restarted over the same directory, and made to show {@link Faults}.
 */
public final class Peer implements AutoCloseable {

    private final PeerOptions options;
    private final Path file;
    private final Faults faults = new Faults();
    private final Members members = new Members();
    private DurableLog log;
    private Node node;
    private int port;

    private Peer(PeerOptions options) {
        this.options = options;
        this.file = options.directory().resolve("peer.log");
        restart();
    }

    /** In a temporary directory, at a free port, without TLS or credentials. */
    public static Peer start() {
        return start(PeerOptions.plain());
    }

    /** With its log in the directory, which may hold that of a peer before. */
    public static Peer start(Path directory) {
        return start(PeerOptions.plain().in(directory));
    }

    public static Peer start(PeerOptions options) {
        return new Peer(options.directory() == null ? options.in(temporary()) : options);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("peer");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the official client connects with; it holds the password where one is needed. */
    public String connectionString() {
        return options.connectionString("localhost:" + port);
    }

    /** What one of the {@linkplain PeerOptions#other other users} connects with. */
    public String connectionStringOf(String user) {
        return options.connectionStringOf(user, "localhost:" + port);
    }

    public int port() {
        return port;
    }

    public Faults faults() {
        return faults;
    }

    /** As kill -9 does: connections are reset and nothing more is answered, whatever was stored by then. */
    public synchronized void kill() {
        if (node != null) {
            node.kill();
            log.close();
            node = null;
        }
    }

    /** Starts again at the same port with what was durable. */
    public synchronized void restart() {
        kill();
        log = DurableLog.open(file, Clock.systemUTC(), options.force());
        node = new Node(port, 0, log, faults, members, options, this::fillDisk);
        port = node.port();
        members.join(0, port);
    }

    /**
     * Drops for good what streams' metadata says need not be kept, and what was deleted, as an operator's scavenge does.
     * The last event of a stream always stays.
     */
    public synchronized void scavenge() {
        Tampering.scavenge(log);
    }

    /** Overwrites an event's data with 0xFF, as the licensed redactor does. */
    public synchronized void redact(long position) {
        Tampering.redact(log, position);
    }

    /** Replaces an event's data where it lies; the new data may not be longer. */
    public synchronized void rewrite(long position, byte[] data) {
        Tampering.rewrite(log, position, data);
    }

    /** Brings back an older backup: the log ends before the position. The server restarts for it. */
    public synchronized void truncate(long position) {
        kill();
        Tampering.truncate(file, position);
        restart();
    }

    private synchronized void fillDisk() {
        kill();
        DurableLog.tear(file);
    }

    @Override
    public void close() {
        kill();
    }
}
