package org.dossierledger.query.timeline;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dossierledger.shared.event.LedgerEvent;
import org.dossierledger.shared.petition.IntakeEvent.PetitionCorrected;

/**
 * The events of petitions and receptions. What differs from event to event stands in the message files: under the name
 * of the event a pattern, whose places are components of the record. {@code [; hạn {due}]} vanishes when there is no due
 * day; {@code {days}} says by how much it was late, and nothing when it was not. {@code <event>.<component>} is taken
 * instead where that component is true; of several, each in the order of the record: {@code <event>.<one>.<other>}.
 */
final class DutySentences {

    private final Words words;

    DutySentences(Words words) {
        this.words = words;
    }

    String of(LedgerEvent event) {
        var facts = facts(event);
        var places = new HashMap<String, String>();
        facts.forEach((name, value) -> places.put(name, words.written(value)));
        if (Boolean.TRUE.equals(facts.get("late"))) {
            places.put("days", words.lateness((int) facts.get("workingDaysLate")));
        }
        if (event instanceof PetitionCorrected it) {
            places.putAll(new Correction(it.correctedType(), it.field(), it.value(), it.sealed()).in(words));
        }
        return words.fill(words.text(key(event.getClass().getSimpleName(), facts)), places);
    }

    private String key(String event, Map<String, Object> facts) {
        var key = event;
        for (var fact : facts.entrySet()) {
            var variant = key + "." + fact.getKey();
            if (Boolean.TRUE.equals(fact.getValue()) && words.has(variant)) {
                key = variant;
            }
        }
        return key;
    }

    private static Map<String, Object> facts(LedgerEvent event) {
        var facts = new LinkedHashMap<String, Object>();
        for (var component : event.getClass().getRecordComponents()) {
            try {
                facts.put(component.getName(), component.getAccessor().invoke(event));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return facts;
    }
}
