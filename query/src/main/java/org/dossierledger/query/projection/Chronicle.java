package org.dossierledger.query.projection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dossierledger.shared.event.Correctable;
import org.dossierledger.shared.event.CorrectionEvent;

/**
 * The facts of one stream in the order in which they happened (as claimed), whatever the order in which the log heard of
 * them; each means what it has been corrected to.
 */
public final class Chronicle {

    private final List<Fact> facts = new ArrayList<>();

    /** The facts as they are, also after others are taken. */
    public List<Fact> facts() {
        return Collections.unmodifiableList(facts);
    }

    /** @param concludes what follows from all of them; when it fails, the fact was never taken */
    public void take(Fact fact, Runnable concludes) {
        var before = List.copyOf(facts);
        try {
            insert(fact);
            if (fact.event() instanceof CorrectionEvent correction) {
                correct(correction);
            }
            concludes.run();
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

    private void correct(CorrectionEvent correction) {
        for (var i = 0; i < facts.size(); i++) {
            var fact = facts.get(i);
            if (fact.eventId().equals(correction.correctedEvent())) {
                var at = Correctable.correctedTime(fact.event().getClass(), correction.field(), correction.value());
                if (at != null) {
                    facts.remove(i);
                    insert(fact.movedTo(at).meaning(Correctable.recounted(fact.meant(), correction.recounted())));
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
}
