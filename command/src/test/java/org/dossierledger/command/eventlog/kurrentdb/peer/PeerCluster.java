package org.dossierledger.command.eventlog.kurrentdb.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * Several nodes over one log, as if replication were instant. One leads; when it dies nobody does, until {@link
 * #lead(int)} elects another.
 */
public final class PeerCluster implements AutoCloseable {

    private final PeerOptions options;
    private final Faults[] faults;
    private final Members members = new Members();
    private final DurableLog log;
    private final Node[] nodes;
    private final int[] ports;

    private PeerCluster(int size, PeerOptions options) {
        this.options = options;
        faults = new Faults[size];
        nodes = new Node[size];
        ports = new int[size];
        try {
            var directory = options.directory() == null ? Files.createTempDirectory("peers") : options.directory();
            log = DurableLog.open(directory.resolve("peer.log"), Clock.systemUTC(), options.force());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (var number = 0; number < size; number++) {
            faults[number] = new Faults();
            ports[number] = freePort();
            restart(number);
        }
    }

    /** Starts so many nodes; the first one leads. */
    public static PeerCluster start(int size) {
        return start(size, PeerOptions.plain());
    }

    public static PeerCluster start(int size, PeerOptions options) {
        return new PeerCluster(size, options);
    }

    /** The client reads a seed's port as a short: with several seeds, ports above 32767 are refused. */
    private static int freePort() {
        var random = ThreadLocalRandom.current();
        for (var attempt = 0; attempt < 100; attempt++) {
            var port = random.nextInt(20_000, Short.MAX_VALUE);
            try (var socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress("localhost", port));
                return port;
            } catch (IOException taken) {
                continue;
            }
        }
        throw new IllegalStateException("no free port");
    }

    /** With every node as a seed, for discovery by gossip. */
    public String connectionString() {
        return options.connectionString(
                Arrays.stream(ports).mapToObj(port -> "localhost:" + port).collect(Collectors.joining(",")));
    }

    public int port(int node) {
        return ports[node];
    }

    public Faults faults(int node) {
        return faults[node];
    }

    /** Makes a node the leader; the one before answers from now on that it is not. */
    public void lead(int node) {
        members.lead(node);
    }

    /** As kill -9 does to one node. */
    public synchronized void kill(int node) {
        if (nodes[node] != null) {
            members.dead(node);
            nodes[node].kill();
            nodes[node] = null;
        }
    }

    /** Starts a node again at its port; it leads if it led before and nobody was elected since. */
    public synchronized void restart(int node) {
        kill(node);
        nodes[node] = new Node(ports[node], node, log, faults[node], members, options, () -> kill(node));
        members.join(node, ports[node]);
    }

    @Override
    public void close() {
        for (var node = 0; node < nodes.length; node++) {
            kill(node);
        }
        log.close();
    }
}
