package org.dossierledger.query.petition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.dossierledger.query.projection.Beliefs;
import org.dossierledger.query.projection.Chronicle;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.query.projection.ImportedCase;
import org.dossierledger.query.projection.Obligation;
import org.dossierledger.query.projection.StreamHistory;
import org.dossierledger.query.projection.Stretch;
import org.dossierledger.shared.petition.IntakeEvent.PetitionActionImported;
import org.dossierledger.shared.petition.PetitionEvent;

/**
 * One petition as its events tell it. What was believed before stays on record.
 */
final class PetitionHistory implements StreamHistory {

    private final Chronicle chronicle = new Chronicle();
    private final List<Fact> facts = chronicle.facts();
    private final Beliefs beliefs = new Beliefs();
    private Fact last;

    static PetitionHistory of(Collection<Fact> facts) {
        var history = new PetitionHistory();
        facts.forEach(history::add);
        return history;
    }

    @Override
    public void add(Fact fact) {
        if (!(fact.event() instanceof PetitionEvent)) {
            throw new IllegalArgumentException(
                    "no event of a petition: " + fact.event().getClass().getSimpleName());
        }
        chronicle.take(fact, () -> beliefs.believe(stretches(), fact.recordedAt()));
        last = fact;
    }

    /** In the order in which they happened, as far as anybody claims. */
    List<Fact> facts() {
        return List.copyOf(facts);
    }

    @Override
    public Fact last() {
        return last;
    }

    @Override
    public int size() {
        return facts.size();
    }

    Instant openedAt() {
        return facts.get(0).occurredAt();
    }

    /** Where the petition stands at {@code at}; status null when it was not there by then. */
    PetitionStanding at(Instant at) {
        var standing = new PetitionStanding();
        for (var fact : facts) {
            if (fact.occurredAt().isAfter(at)) {
                break;
            }
            standing.apply(fact);
        }
        elsewhere(standing, at);
        return standing;
    }

    private void elsewhere(PetitionStanding standing, Instant at) {
        var elsewhere = elsewhere();
        if (elsewhere == null) {
            return;
        }
        var first = facts.stream()
                .filter(fact -> fact.event() instanceof PetitionActionImported)
                .findFirst()
                .orElseThrow();
        var receivedAt = elsewhere.receivedAt() == null ? first.occurredAt() : elsewhere.receivedAt();
        if (receivedAt.isAfter(at)) {
            standing.duties.clear();
            return;
        }
        if (standing.status() == null) {
            standing.apply(first);
        }
        standing.receivedAt = receivedAt;
        if (elsewhere.endedBy(at)) {
            standing.endedElsewhere(elsewhere.endedAt());
        } else {
            standing.owedElsewhere(elsewhere);
        }
    }

    private ImportedCase elsewhere() {
        return ImportedCase.of(
                facts,
                event -> event instanceof PetitionActionImported e
                        ? new ImportedCase.Said(e.receivedAt(), e.dueAt(), e.endedAt())
                        : null);
    }

    PetitionStanding now() {
        return at(Instant.MAX);
    }

    Stream<Stretch> stretchesEverBelieved() {
        return beliefs.worthKeeping();
    }

    @Override
    public List<Obligation> obligations(Instant at) {
        var standing = at(at);
        if (standing.status() == null) {
            return List.of();
        }
        var now = now();
        return standing.duties.obligations(now.kind().feature(), now.code, standing.holder(), now.confidential());
    }

    private List<Stretch> stretches() {
        var found = new ArrayList<Stretch>();
        var standing = new PetitionStanding();
        var elsewhere = elsewhere();
        for (var i = 0; i < facts.size(); i++) {
            var first = standing.status() == null;
            standing.apply(facts.get(i));
            var from = facts.get(i).occurredAt();
            var to = i + 1 < facts.size() ? facts.get(i + 1).occurredAt() : Instant.MAX;
            if (standing.status() == null) {
                continue;
            }
            if (elsewhere != null) {
                standing.owedElsewhere(elsewhere);
                from = elsewhere.from(from, first);
                to = elsewhere.endedBy(to) ? elsewhere.endedAt() : to;
            }
            standing.duties.stretch(found, from, to, standing.holder());
        }
        if (standing.kind() == null) {
            throw new IllegalArgumentException("a petition of no kind");
        }
        return found;
    }
}
