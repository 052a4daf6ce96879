package org.dossierledger.app.compare;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossierledger.query.duty.DutyState;

/** The facts of a state, one by one, as far as a comparison shows them. */
final class StateFacts {

    /** What never changes, what follows from the rest, and links whose other end the reader may not see. */
    private static final Set<String> LEFT_OUT = Set.of(
            "id",
            "code",
            "kind",
            "version",
            "statusCode",
            "workingDaysLate",
            "units",
            "dueAt",
            "earlier",
            "primary",
            "parts",
            "followers",
            "reception",
            "petitions",
            "transferredBy",
            "subject");

    private StateFacts() {}

    /** Name and value of each fact that there is, in the order of the state; each duty is one with its date. */
    static Map<String, Object> of(Record state, boolean dossier) {
        var facts = new LinkedHashMap<String, Object>();
        for (var component : state.getClass().getRecordComponents()) {
            var name = component.getName();
            var shown = !LEFT_OUT.contains(name) || dossier && name.equals("dueAt");
            if (!shown || component.getAccessor().isAnnotationPresent(JsonIgnore.class)) {
                continue;
            }
            try {
                put(facts, name, component.getAccessor().invoke(state));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return facts;
    }

    private static void put(Map<String, Object> facts, String name, Object value) {
        if (value == null || value.equals(false) || value instanceof Collection<?> list && list.isEmpty()) {
            return;
        }
        if (value instanceof List<?> list && list.get(0) instanceof DutyState) {
            list.forEach(each -> {
                var owed = (DutyState) each;
                facts.put("duty." + owed.duty(), owed.dueAt());
            });
            return;
        }
        facts.put(name, value);
    }
}
