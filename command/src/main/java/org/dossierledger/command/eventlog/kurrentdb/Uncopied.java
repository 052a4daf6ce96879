package org.dossierledger.command.eventlog.kurrentdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Who waits to hear what became of what it appended. Safe for use by several threads. */
final class Uncopied {

    private final List<Append> waiting = new ArrayList<>();
    private long upTo = KurrentLog.BEGINNING;

    /** @param position of the last of these events */
    record Append(long position, Set<UUID> events, CompletableFuture<Fate> fate) {}

    synchronized Append await(long position, Set<UUID> events) {
        var append = new Append(position, events, new CompletableFuture<>());
        if (position <= upTo) {
            append.fate.complete(Fate.UNKNOWN);
        } else {
            waiting.add(append);
        }
        return append;
    }

    synchronized void forget(Append append) {
        waiting.remove(append);
    }

    synchronized boolean isEmpty() {
        return waiting.isEmpty();
    }

    synchronized void answer(LogFollower.Copied copied) {
        upTo = Math.max(upTo, copied.position());
        waiting.removeIf(append -> append.position <= upTo && append.fate.complete(copied.fate(append.events)));
    }
}
