package org.dossierledger.app.page;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dossierledger.query.timeline.TimelineEntry;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.dossier.DossierClocks;
import org.dossierledger.shared.dossier.DossierEvent.DossierExtended;
import org.dossierledger.shared.event.LedgerEvent;

/**
 * The deadlines that a dossier's own events concluded.
 *
 * @param clocks as they run since the last event that moved them; null where none has started
 * @param recordedAt when these clocks went on record
 * @param extensions how often it was extended
 * @param others for single steps, in the order in which they happened
 */
record StoredDeadlines(DossierClocks clocks, Instant recordedAt, int extensions, List<Step> others) {

    /** @param field of the event, such as {@code noticeDue} */
    record Step(TimelineEntry entry, String field, Deadline deadline) {}

    static StoredDeadlines of(List<TimelineEntry> entries) {
        DossierClocks clocks = null;
        Instant recordedAt = null;
        var extensions = 0;
        var others = new ArrayList<Step>();
        for (var entry : entries) {
            extensions += entry.event() instanceof DossierExtended ? 1 : 0;
            for (var component : entry.event().getClass().getRecordComponents()) {
                var value = value(entry.event(), component);
                if (value instanceof DossierClocks moved) {
                    clocks = moved;
                    recordedAt = entry.recordedAt();
                } else if (value instanceof Deadline deadline) {
                    others.add(new Step(entry, component.getName(), deadline));
                }
            }
        }
        return new StoredDeadlines(clocks, recordedAt, extensions, List.copyOf(others));
    }

    private static Object value(LedgerEvent event, RecordComponent component) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What stands behind the promised date: {@code promise.<this>} in the message files. */
    String promise() {
        if (clocks.promised() == null) {
            return "none";
        }
        if (extensions > 0) {
            return "extended";
        }
        var order = clocks.promised().compareTo(clocks.legal().due());
        return order == 0 ? "legal" : order < 0 ? "earlier" : "later";
    }
}
