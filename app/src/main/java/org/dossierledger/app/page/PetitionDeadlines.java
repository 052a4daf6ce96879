package org.dossierledger.app.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierledger.query.timeline.TimelineEntry;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.duty.DutyEvent;

/** Every deadline that a petition's own events concluded, in the order in which they happened. */
record PetitionDeadlines(List<Stated> all) {

    /**
     * @param field of the event, such as {@code decideBy}
     * @param duty that is owed until then; null where nothing is, such as a limitation
     */
    record Stated(TimelineEntry entry, String field, Deadline deadline, Duty duty) {

        String anchor() {
            return "e" + entry.sequenceNumber() + "-" + field;
        }
    }

    static PetitionDeadlines of(List<TimelineEntry> entries) {
        return new PetitionDeadlines(StoredDeadlines.of(entries).others().stream()
                .map(step -> new Stated(step.entry(), step.field(), step.deadline(), dutyOf(step)))
                .toList());
    }

    private static Duty dutyOf(StoredDeadlines.Step step) {
        return step.entry().event() instanceof DutyEvent event
                ? event.owes().entrySet().stream()
                        .filter(owed -> owed.getValue() == step.deadline())
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** The last one counts. */
    Optional<Stated> of(Duty duty) {
        return all.stream().filter(each -> each.duty() == duty).reduce((first, second) -> second);
    }
}
