package org.dossierledger.query.petition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.dossierledger.query.projection.Beliefs;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.query.projection.ImportedCase;
import org.dossierledger.query.projection.Obligation;
import org.dossierledger.query.projection.StreamHistory;
import org.dossierledger.query.projection.Stretch;
import org.dossierledger.shared.event.Correctable;
import org.dossierledger.shared.petition.IntakeEvent.PetitionActionImported;
import org.dossierledger.shared.petition.IntakeEvent.PetitionCorrected;
import org.dossierledger.shared.petition.PetitionEvent;

/**
 * One petition as its events tell it. Facts lie in the order in which they happened (as claimed), whatever the order in
 * which the log heard of them; what was believed before stays on record.
 */
final class PetitionHistory implements StreamHistory {

    private final List<Fact> facts = new ArrayList<>();
    private final Beliefs beliefs = new Beliefs();
    private Fact last;

    static PetitionHistory of(Collection<Fact> facts) {
        var history = new PetitionHistory();
        facts.forEach(history::add);
        return history;
    }

    @Override
    public void add(Fact fact) {
        var before = List.copyOf(facts);
        try {
            if (!(fact.event() instanceof PetitionEvent)) {
                throw new IllegalArgumentException(
                        "no event of a petition: " + fact.event().getClass().getSimpleName());
            }
            insert(fact);
            if (fact.event() instanceof PetitionCorrected correction) {
                correct(correction);
            }
            beliefs.believe(stretches(), fact.recordedAt());
            last = fact;
        } catch (RuntimeException e) {
            facts.clear();
            facts.addAll(before);
            throw e;
        }
    }

    private void insert(Fact fact) {
        var place = facts.size();
        while (place > 0 && facts.get(place - 1).occurredAt().isAfter(fact.occurredAt())) {
            place--;
        }
        facts.add(place, fact);
    }

    private void correct(PetitionCorrected correction) {
        for (var i = 0; i < facts.size(); i++) {
            var fact = facts.get(i);
            if (fact.eventId().equals(correction.correctedEvent())) {
                var at = Correctable.correctedTime(fact.event().getClass(), correction.field(), correction.value());
                if (at != null) {
                    facts.remove(i);
                    insert(fact.movedTo(at));
                } else {
                    facts.set(
                            i,
                            fact.meaning(Correctable.corrected(
                                    fact.meant(), correction.field(), correction.value(), correction.sealed())));
                }
                return;
            }
        }
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
