package org.dossierledger.query.timeline;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dossierledger.shared.event.CorrectionEvent;
import org.dossierledger.shared.event.LedgerEvent;
import org.dossierledger.shared.petition.ViewEvent;

/**
 * The events of petitions and receptions, and views of them. What differs from event to event stands in the message
 * files: under the name of the event a pattern, whose places are components of the record. {@code [; hạn {due}]}
 * vanishes when there is no due day; {@code {days}} says by how much it was late, and nothing when it was not.
 * {@code <event>.<component>} is taken instead where there is such a text and the component is true, or given; then
 * {@code <event>.<component>.<later one>}.
 */
final class PatternSentences {

    private final Words words;
    private final LookSentences looks;

    PatternSentences(Words words) {
        this.words = words;
        this.looks = new LookSentences(words);
    }

    String of(LedgerEvent event) {
        var facts = facts(event);
        var pattern = words.text(key(event.getClass().getSimpleName(), facts));
        if (event instanceof CorrectionEvent it) {
            facts.putAll(new Correction(it.correctedType(), it.field(), it.value(), it.sealed()).in(words));
        }
        if (Boolean.TRUE.equals(facts.get("late"))) {
            facts.put("days", words.lateness((int) facts.get("workingDaysLate")));
        }
        return words.fill(
                pattern,
                place -> event instanceof ViewEvent && place.equals("what")
                        ? looks.through((String) facts.get("what"))
                        : words.written(facts.get(place)));
    }

    private String key(String event, Map<String, Object> facts) {
        var key = event;
        for (var fact : facts.entrySet()) {
            var variant = key + "." + fact.getKey();
            var holds = fact.getValue() != null && !Boolean.FALSE.equals(fact.getValue());
            key = holds && words.has(variant) ? variant : key;
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
