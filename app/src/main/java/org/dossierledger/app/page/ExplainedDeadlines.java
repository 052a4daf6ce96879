package org.dossierledger.app.page;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.deadline.ExplainedDeadline;
import org.dossierledger.query.duty.DutyState;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.query.timeline.TimelineEntry;
import org.dossierledger.shared.deadline.DeadlineTexts;
import org.springframework.stereotype.Component;

/** Every deadline that the events of a petition or a visit concluded, day by day, by the law it names. */
@Component
class ExplainedDeadlines {

    private final Ledger ledger;

    ExplainedDeadlines(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @param label of the deadline where no duty hangs on it
     * @param owed whether it is what counts now
     * @param moved the due day as it would be counted today; null where it is the stored one
     */
    record Explained(
            PetitionDeadlines.Stated stated, String label, boolean owed, ExplainedDeadline deadline, Instant moved) {

        public String anchor() {
            return stated.anchor();
        }
    }

    List<Explained> of(List<TimelineEntry> entries, Collection<DutyState> duties, Locale language) {
        var deadlines = PetitionDeadlines.of(entries);
        return deadlines.all().stream()
                .map(stated -> explained(stated, isOwed(duties, deadlines, stated), language))
                .toList();
    }

    private static boolean isOwed(
            Collection<DutyState> duties, PetitionDeadlines deadlines, PetitionDeadlines.Stated stated) {
        return duties.stream().anyMatch(owed -> owed.duty() == stated.duty())
                && deadlines.of(stated.duty()).filter(stated::equals).isPresent();
    }

    private Explained explained(PetitionDeadlines.Stated stated, boolean owed, Locale language) {
        // as it was counted when it went on record; what today's rules would say stands beside it
        var then = ledger.rulesAt(stated.entry().recordedAt());
        var explanation = then.deadlines().explain(stated.deadline());
        var today = ledger.deadlines().explain(stated.deadline()).deadline().due();
        return new Explained(
                stated,
                new Sentences(ledger.catalogue(), language.getLanguage())
                        .nameOf(stated.entry().type(), stated.field()),
                owed,
                ExplainedDeadline.of(explanation, new DeadlineTexts(language)),
                today.equals(stated.deadline().due()) ? null : today);
    }
}
