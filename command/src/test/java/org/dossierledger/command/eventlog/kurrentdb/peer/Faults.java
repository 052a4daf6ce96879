package org.dossierledger.command.eventlog.kurrentdb.peer;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;

/** The faults that a peer can be made to show. They outlive {@link Peer#kill()} and {@link Peer#restart()}. */
public final class Faults {

    private final FaultSwitch notLeader = new FaultSwitch();
    private final FaultSwitch unavailable = new FaultSwitch();
    private final FaultSwitch aborted = new FaultSwitch();
    private final FaultSwitch internal = new FaultSwitch();
    private final FaultSwitch resourceExhausted = new FaultSwitch();
    private final FaultSwitch permissionDenied = new FaultSwitch();
    private final FaultSwitch unauthenticated = new FaultSwitch();
    private final FaultSwitch diskFull = new FaultSwitch();
    private final FaultSwitch swallowed = new FaultSwitch();
    private final FaultSwitch acknowledgementLost = new FaultSwitch();
    private final Set<Consumer<SubscriptionEnd>> subscriptions = new CopyOnWriteArraySet<>();
    private volatile Duration delay = Duration.ZERO;
    private volatile Duration slowLine = Duration.ZERO;
    // a server's defaults: a record in one log record, an append in one chunk
    private volatile int maximumEventSize = 16 * 1024 * 1024;
    private volatile int maximumAppendSize = 64 * 1024 * 1024;
    private volatile boolean oldServer;

    /** Answers that another node leads (NOT_FOUND with the leader in the trailers; in protocol v2 in the details). */
    public FaultSwitch notLeader() {
        return notLeader;
    }

    /** Answers UNAVAILABLE, as a server that is not ready yet. */
    public FaultSwitch unavailable() {
        return unavailable;
    }

    /** Answers ABORTED, as a server whose commit took too long; nothing is stored. */
    public FaultSwitch aborted() {
        return aborted;
    }

    /** Answers INTERNAL. */
    public FaultSwitch internal() {
        return internal;
    }

    /** Answers RESOURCE_EXHAUSTED. */
    public FaultSwitch resourceExhausted() {
        return resourceExhausted;
    }

    /** Answers PERMISSION_DENIED, as to a user whose role does not allow it. */
    public FaultSwitch permissionDenied() {
        return permissionDenied;
    }

    /** Answers UNAUTHENTICATED, as to a wrong password. */
    public FaultSwitch unauthenticated() {
        return unauthenticated;
    }

    /**
     * The disk is full: the process dies in the middle of writing, as the real one does (issues 2849 and 3452 of
     * KurrentDB), leaving a torn record. {@link Peer#restart()} brings it back.
     */
    public FaultSwitch diskFull() {
        return diskFull;
    }

    /** Stores the append and never answers: the client's deadline passes. */
    public FaultSwitch swallowed() {
        return swallowed;
    }

    /** Stores the append and then resets the client's connection. */
    public FaultSwitch acknowledgementLost() {
        return acknowledgementLost;
    }

    /** Every answer comes this much later; zero for none. */
    public void delay(Duration delay) {
        this.delay = delay;
    }

    Duration delay() {
        return delay;
    }

    /** Each event that is read takes this long on its way, as a large one over a slow line. */
    public void slowLine(Duration each) {
        slowLine = each;
    }

    Duration slowLine() {
        return slowLine;
    }

    /** Ends all subscriptions that run now. */
    public void endSubscriptions(SubscriptionEnd how) {
        subscriptions.forEach(end -> end.accept(how));
    }

    /** How many subscriptions run now. */
    public int subscriptions() {
        return subscriptions.size();
    }

    Set<Consumer<SubscriptionEnd>> running() {
        return subscriptions;
    }

    /** The largest event that is taken, in bytes of data, metadata and type. */
    public void maximumEventSize(int bytes) {
        maximumEventSize = bytes;
    }

    int maximumEventSize() {
        return maximumEventSize;
    }

    /** The largest append that is taken, in bytes. */
    public void maximumAppendSize(int bytes) {
        maximumAppendSize = bytes;
    }

    int maximumAppendSize() {
        return maximumAppendSize;
    }

    /** A server before 25.1, which cannot append to several streams at once. Clients learn it when they connect. */
    public void oldServer(boolean old) {
        oldServer = old;
    }

    boolean oldServer() {
        return oldServer;
    }

    /** Clears every fault but the limits and the age of the server. */
    public void clear() {
        for (var each : new FaultSwitch[] {
            notLeader,
            unavailable,
            aborted,
            internal,
            resourceExhausted,
            permissionDenied,
            unauthenticated,
            diskFull,
            swallowed,
            acknowledgementLost
        }) {
            each.clear();
        }
        delay = Duration.ZERO;
        slowLine = Duration.ZERO;
    }
}
