package org.dossierledger.query.dossier;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.shared.dossier.DossierEvent.ActionImported;
import org.dossierledger.shared.dossier.DossierEvent.ImportedCaseRestated;

/** What another system says of a whole case. What was heard last counts, whenever it is said to have happened. */
final class ImportedCase {

    Instant receivedAt;
    Instant due;
    Instant originalDue;
    Instant endedAt;

    private ImportedCase() {}

    /** Null for a dossier of our own. */
    static ImportedCase of(Collection<Fact> facts) {
        if (facts.stream().noneMatch(fact -> fact.event() instanceof ActionImported)) {
            return null;
        }
        var imported = new ImportedCase();
        facts.stream()
                .sorted(Comparator.comparingLong(Fact::sequenceNumber))
                .map(Fact::meant)
                .forEach(said -> {
                    if (said instanceof ActionImported e) {
                        imported.state(e.receivedAt(), e.dueAt(), e.endedAt());
                    } else if (said instanceof ImportedCaseRestated e) {
                        imported.state(e.receivedAt(), e.dueAt(), e.endedAt());
                    }
                });
        return imported;
    }

    private void state(Instant received, Instant due, Instant ended) {
        this.receivedAt = received == null ? this.receivedAt : received;
        this.due = due == null ? this.due : due;
        this.originalDue = this.originalDue == null ? this.due : this.originalDue;
        this.endedAt = ended == null ? this.endedAt : ended;
    }

    /** When it was open from: the first of its actions from its receipt on. */
    Instant from(Instant occurredAt, boolean first) {
        return receivedAt == null || !first && receivedAt.isBefore(occurredAt) ? occurredAt : receivedAt;
    }
}
