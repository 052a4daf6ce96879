package org.dossierledger.query.reception;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.dossierledger.query.projection.Beliefs;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.query.projection.Obligation;
import org.dossierledger.query.projection.StreamHistory;
import org.dossierledger.query.projection.Stretch;
import org.dossierledger.shared.reception.ReceptionEvent;

/**
 * One visit as its events tell it. Facts lie in the order in which they happened (as claimed), whatever the order in which
 * the log heard of them; what was believed before stays on record.
 */
final class ReceptionHistory implements StreamHistory {

    private final List<Fact> facts = new ArrayList<>();
    private final Beliefs beliefs = new Beliefs();
    private Fact last;

    static ReceptionHistory of(Collection<Fact> facts) {
        var history = new ReceptionHistory();
        facts.forEach(history::add);
        return history;
    }

    @Override
    public void add(Fact fact) {
        if (!(fact.event() instanceof ReceptionEvent)) {
            throw new IllegalArgumentException(
                    "no event of a visit: " + fact.event().getClass().getSimpleName());
        }
        var place = facts.size();
        while (place > 0 && facts.get(place - 1).occurredAt().isAfter(fact.occurredAt())) {
            place--;
        }
        facts.add(place, fact);
        try {
            beliefs.believe(stretches(), fact.recordedAt());
            last = fact;
        } catch (RuntimeException e) {
            facts.remove(place);
            throw e;
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

    /** Where the visit stands at {@code at}; stage null when nothing was known of it by then. */
    ReceptionStanding at(Instant at) {
        var standing = new ReceptionStanding();
        for (var fact : facts) {
            if (fact.occurredAt().isAfter(at)) {
                break;
            }
            standing.apply(fact);
        }
        return standing;
    }

    ReceptionStanding now() {
        return at(Instant.MAX);
    }

    Stream<Stretch> stretchesEverBelieved() {
        return beliefs.worthKeeping();
    }

    @Override
    public List<Obligation> obligations(Instant at) {
        var standing = at(at);
        return standing.duties.obligations(
                ReceptionFold.KIND, standing.code(), standing.holder(), now().confidential());
    }

    private List<Stretch> stretches() {
        var found = new ArrayList<Stretch>();
        var standing = new ReceptionStanding();
        for (var i = 0; i < facts.size(); i++) {
            standing.apply(facts.get(i));
            var from = facts.get(i).occurredAt();
            var to = i + 1 < facts.size() ? facts.get(i + 1).occurredAt() : Instant.MAX;
            standing.duties.stretch(found, from, to, standing.holder());
        }
        return found;
    }
}
