package org.dossierledger.query.inspection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dossierledger.query.projection.Beliefs;
import org.dossierledger.query.projection.Chronicle;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.query.projection.Obligation;
import org.dossierledger.query.projection.StreamHistory;
import org.dossierledger.query.projection.Stretch;
import org.dossierledger.shared.event.LedgerEvent;

/** One stream as its events tell it; what was believed before stays on record. */
final class FollowedHistory<S extends Followed> implements StreamHistory {

    private final String kind;
    private final Class<? extends LedgerEvent> family;
    private final Supplier<S> nothing;
    private final Chronicle chronicle = new Chronicle();
    private final Beliefs beliefs = new Beliefs();
    private Fact last;

    /** @param family of events that the stream may hold. @param nothing where it stands before the first */
    FollowedHistory(String kind, Class<? extends LedgerEvent> family, Supplier<S> nothing) {
        this.kind = kind;
        this.family = family;
        this.nothing = nothing;
    }

    @Override
    public void add(Fact fact) {
        if (!family.isInstance(fact.event())) {
            throw new IllegalArgumentException(
                    "no " + kind + ": " + fact.event().getClass().getSimpleName());
        }
        chronicle.take(fact, () -> beliefs.believe(stretches(), fact.recordedAt()));
        last = fact;
    }

    /** In the order in which they happened, as far as anybody claims. */
    List<Fact> facts() {
        return chronicle.facts();
    }

    @Override
    public Fact last() {
        return last;
    }

    @Override
    public int size() {
        return facts().size();
    }

    S at(Instant at) {
        var standing = nothing.get();
        for (var fact : facts()) {
            if (fact.occurredAt().isAfter(at)) {
                break;
            }
            standing.apply(fact);
        }
        return standing;
    }

    Stream<Stretch> stretchesEverBelieved() {
        return beliefs.worthKeeping();
    }

    @Override
    public List<Obligation> obligations(Instant at) {
        var standing = at(at);
        return standing.begun()
                ? standing.duties().obligations(kind, standing.code(), standing.holder(), false)
                : List.of();
    }

    private List<Stretch> stretches() {
        var found = new ArrayList<Stretch>();
        var standing = nothing.get();
        for (var i = 0; i < facts().size(); i++) {
            standing.apply(facts().get(i));
            var from = facts().get(i).occurredAt();
            var to = i + 1 < facts().size() ? facts().get(i + 1).occurredAt() : Instant.MAX;
            if (standing.begun()) {
                standing.duties().stretch(found, from, to, standing.holder());
            }
        }
        return found;
    }
}
