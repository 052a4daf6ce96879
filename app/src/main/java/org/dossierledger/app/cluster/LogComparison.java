package org.dossierledger.app.cluster;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import org.dossierledger.command.eventlog.kurrentdb.KurrentLog;
import org.dossierledger.command.eventlog.kurrentdb.Logged;
import org.dossierledger.query.evidence.Difference;
import org.dossierledger.query.evidence.DifferenceKind;
import org.dossierledger.shared.event.StoredEvent;

/**
 * Walks a cluster's log and its copy side by side, and names the first difference. It can go on where it ended, with what
 * has come since.
 */
final class LogComparison {

    private final KurrentLog cluster;
    private final Map<Long, String> known;
    private final long copiedUpTo;
    private final LongConsumer progress;
    private final List<StrayEvent> strays = new ArrayList<>();
    private final BitSet passedOver = new BitSet();
    private CopiedLog copy;
    private long position = KurrentLog.BEGINNING;
    private Place last = new Place(0, KurrentLog.BEGINNING, "");
    private Difference first;
    private Logged beyond;
    private boolean forked;

    /** The last event that is on both sides. */
    record Place(long globalIndex, long position, String eventId) {}

    /**
     * @param known what the follower has put aside, by its position
     * @param copiedUpTo position up to which everything should be in the copy
     * @param progress told the global index that the walk has come to
     */
    LogComparison(KurrentLog cluster, Map<Long, String> known, long copiedUpTo, LongConsumer progress) {
        this.cluster = cluster;
        this.known = known;
        this.copiedUpTo = copiedUpTo;
        this.progress = progress;
    }

    /**
     * Up to the end of the cluster's log as it is now. Where the copy ends first, what comes behind it is not looked at.
     *
     * @param copy from {@link #last} on
     */
    void walk(CopiedLog copy) {
        this.copy = copy;
        try (var pages = new Pages(cluster, position)) {
            for (var end = false; !end && !forked && beyond == null; ) {
                if (Thread.interrupted()) {
                    throw new CancellationException();
                }
                var page = pages.take();
                for (var logged : page.events()) {
                    take(logged);
                    if (forked || beyond != null) {
                        return;
                    }
                    position = logged.position();
                }
                position = page.upTo();
                progress.accept(last.globalIndex());
                end = page.end();
            }
        }
    }

    private void take(Logged logged) {
        var copied = copy.next();
        if (copied != null && EventComparison.same(copied, logged)) {
            matched(copied, logged);
            return;
        }
        var reason = known.get(logged.position());
        if (reason != null) {
            add(logged, reason);
            return;
        }
        var place = copy.place(
                logged.event() == null ? logged.id().toString() : logged.event().eventId());
        if (copied != null && place > copied.globalIndex()) {
            missing(copied, logged, place);
        } else if (place > 0) {
            if (!passedOver.get((int) place)) {
                add(logged, "taken");
            }
        } else if (logged.event() == null) {
            add(logged, "foreign");
        } else {
            unknown(copied, logged);
        }
    }

    private void matched(StoredEvent copied, Logged logged) {
        if (first == null) {
            first = EventComparison.difference(copied, logged).orElse(null);
        }
        last = new Place(copied.globalIndex(), logged.position(), copied.eventId());
        copy.advance();
    }

    /** The cluster is at a later event already. */
    private void missing(StoredEvent copied, Logged logged, long place) {
        if (first == null) {
            first = cluster.has(copied.stream(), copied.eventId())
                    ? EventComparison.difference(DifferenceKind.reordered, copied, "reordered", place)
                    : EventComparison.difference(DifferenceKind.removed, copied, "removed", place);
        }
        while (copy.next() != null && copy.next().globalIndex() < place) {
            passedOver.set((int) copy.next().globalIndex());
            copy.advance();
        }
        if (copy.next() != null) {
            matched(copy.next(), logged);
        }
    }

    /** An event as the ledger writes them, which the copy does not have. */
    private void unknown(StoredEvent copied, Logged logged) {
        var event = logged.event();
        if (copied == null && logged.position() > copiedUpTo) {
            beyond = logged;
        } else if (copied != null && !cluster.has(copied.stream(), copied.eventId())) {
            forked = true;
            if (first == null) {
                first = EventComparison.difference(
                        DifferenceKind.forked, copied, "forked", logged.position(), event.eventId());
            }
        } else {
            add(logged, copy.place(event.stream(), event.sequenceNumber()) > 0 ? "taken" : "uncopied");
        }
    }

    private void add(Logged logged, String reason) {
        strays.add(stray(logged, reason));
    }

    /** What stands behind {@link #last} and is no part of the log. */
    StrayEvent stray(Logged logged, String reason) {
        return new StrayEvent(
                last.globalIndex() + 1,
                logged.position(),
                logged.stream(),
                logged.revision(),
                logged.type(),
                reason,
                null);
    }

    /** Whether the follower has put it aside already. */
    boolean known(StrayEvent stray) {
        return known.containsKey(stray.position());
    }

    /** The last event that is on both sides. */
    Place last() {
        return last;
    }

    /** What does not belong to the log. */
    List<StrayEvent> strays() {
        return strays;
    }

    /** Something else than a stray; null when there was nothing. */
    Difference first() {
        return first;
    }

    /** The event on the cluster that would come next in the copy; null when the walk did not come to one. */
    Logged beyond() {
        return beyond;
    }

    /** What the copy has and the cluster, which has come to its end, has not. */
    Difference ending() {
        var copied = copy.next();
        if (first != null || copied == null) {
            return first;
        }
        var deleted = copied.sequenceNumber() > 0 && cluster.head() >= copiedUpTo && cluster.isEmpty(copied.stream());
        return deleted
                ? EventComparison.difference(DifferenceKind.removed, copied, "removedLast")
                : EventComparison.difference(
                        DifferenceKind.truncated, copied, "truncated", copied.globalIndex() - 1, copy.head());
    }
}
