package org.dossierledger.query.projection;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.function.Function;
import org.dossierledger.shared.event.LedgerEvent;

/** What another system says of a whole case. What was heard last counts, whenever it is said to have happened. */
public final class ImportedCase {

    private Instant receivedAt;
    private Instant due;
    private Instant originalDue;
    private Instant endedAt;

    private ImportedCase() {}

    /** What one event says of the case; null where it says nothing. */
    public record Said(Instant receivedAt, Instant due, Instant endedAt) {}

    /**
     * Null for a case of our own.
     *
     * @param said null for events that do not come from another system
     */
    public static ImportedCase of(Collection<Fact> facts, Function<LedgerEvent, Said> said) {
        var all = facts.stream()
                .filter(fact -> said.apply(fact.meant()) != null)
                .sorted(Comparator.comparingLong(Fact::sequenceNumber))
                .map(fact -> said.apply(fact.meant()))
                .toList();
        if (all.isEmpty()) {
            return null;
        }
        var imported = new ImportedCase();
        all.forEach(imported::hear);
        return imported;
    }

    private void hear(Said said) {
        receivedAt = said.receivedAt() == null ? receivedAt : said.receivedAt();
        due = said.due() == null ? due : said.due();
        originalDue = originalDue == null ? due : originalDue;
        endedAt = said.endedAt() == null ? endedAt : said.endedAt();
    }

    /** Null when nobody said. */
    public Instant receivedAt() {
        return receivedAt;
    }

    /** Null when nobody said. */
    public Instant due() {
        return due;
    }

    /** Its first date. */
    public Instant originalDue() {
        return originalDue;
    }

    /** Null while it goes on. */
    public Instant endedAt() {
        return endedAt;
    }

    public boolean endedBy(Instant at) {
        return endedAt != null && !endedAt.isAfter(at);
    }

    /** When it was open from: the first of its actions from its receipt on. */
    public Instant from(Instant occurredAt, boolean first) {
        return receivedAt == null || !first && receivedAt.isBefore(occurredAt) ? occurredAt : receivedAt;
    }
}
