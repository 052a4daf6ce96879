package org.dossierledger.query.mining;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.dossier.DossierClocks;
import org.dossierledger.shared.duty.DutyEvent;
import org.dossierledger.shared.event.LedgerEvent;

/** Which obligations an event sets, until when, and which it settles; each has a name of its own in its case. */
final class Obligations {

    private static final String LEGAL = "legal";
    private static final String PROMISED = "promised";

    /** Finding them anew for each event costs more than reading it. */
    private static final ClassValue<RecordComponent[]> FACTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> event) {
            return Stream.of(event.getRecordComponents())
                    .filter(fact -> fact.getType() == Deadline.class || fact.getType() == DossierClocks.class)
                    .toArray(RecordComponent[]::new);
        }
    };

    private Obligations() {}

    /** Of a petition or visit its duties; of a dossier what its clocks are called in the event. */
    static Map<String, Instant> set(LedgerEvent event) {
        var found = new LinkedHashMap<String, Instant>();
        if (event instanceof DutyEvent duties) {
            duties.owes().forEach((duty, by) -> found.put(duty.name(), by.due()));
            return found;
        }
        for (var component : FACTS.get(event.getClass())) {
            try {
                put(found, component.getName(), component.getAccessor().invoke(event));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return found;
    }

    private static void put(Map<String, Instant> found, String name, Object value) {
        if (value instanceof Deadline deadline) {
            found.put(name, deadline.due());
        } else if (value instanceof DossierClocks clocks) {
            found.put(LEGAL, clocks.legal().due());
            if (clocks.promised() != null) {
                found.put(PROMISED, clocks.promised());
            }
        }
    }

    static Set<String> settled(LedgerEvent event) {
        return event instanceof DutyEvent duties
                ? duties.settles().stream().map(Enum::name).collect(Collectors.toSet())
                : Set.of();
    }
}
