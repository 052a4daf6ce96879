package org.dossierledger.query.mining;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import org.dossierledger.shared.dossier.DossierEvent.ActionImported;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.event.LedgerEvent;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.event.StoredEvent;
import org.dossierledger.shared.petition.IntakeEvent.PetitionActionImported;

/**
 * One event as a process log may tell it: when, what, in what role and for which unit. Who did it is not told, nor what
 * anybody wrote (docs/adr/0018-process-logs.md).
 *
 * @param activity the name of the event; of another system's history, what that system called the action
 * @param unit code of the unit for which it was done; null for the ledger itself
 */
record ProcessEvent(
        StoredEvent stored, String activity, Instant occurredAt, String evidence, String role, String unit) {

    /** In the order in which it happened; of what happened at once, in the order in which it was recorded. */
    static final Comparator<ProcessEvent> AS_IT_HAPPENED =
            Comparator.comparing(ProcessEvent::occurredAt).thenComparing(ProcessEvent::index);

    private static final Set<String> IMPORTED =
            Set.of(ActionImported.class.getSimpleName(), PetitionActionImported.class.getSimpleName());

    /** @param confidential whether the case is: then no word of another system is passed on */
    static ProcessEvent of(StoredEvent stored, boolean confidential) {
        var by = EventJson.provenance(stored);
        if (!IMPORTED.contains(stored.type())) {
            return of(stored, by, stored.type(), by.unit());
        }
        var event = EventJson.payload(stored);
        var activity = event instanceof ActionImported it ? it.activity() : ((PetitionActionImported) event).activity();
        var unit = event instanceof ActionImported it ? it.unit() : ((PetitionActionImported) event).unit();
        return of(
                stored,
                by,
                confidential ? stored.type() : activity.strip().replaceAll("\\s+", " "),
                unit == null ? null : unit.value());
    }

    private static ProcessEvent of(StoredEvent stored, Provenance by, String activity, String unit) {
        return new ProcessEvent(
                stored,
                activity,
                by.occurredAt(stored.recordedAt()),
                by.evidence().name(),
                by.role(),
                unit);
    }

    long index() {
        return stored.globalIndex();
    }

    Instant recordedAt() {
        return stored.recordedAt();
    }

    /** What the event says, sealed values as they are. */
    LedgerEvent event() {
        return (LedgerEvent) EventJson.payload(stored);
    }
}
