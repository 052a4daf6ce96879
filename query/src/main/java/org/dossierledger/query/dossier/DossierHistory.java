package org.dossierledger.query.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.dossierledger.query.projection.Beliefs;
import org.dossierledger.query.projection.Chronicle;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.query.projection.ImportedCase;
import org.dossierledger.query.projection.Obligation;
import org.dossierledger.query.projection.StreamHistory;
import org.dossierledger.query.projection.Stretch;
import org.dossierledger.shared.dossier.DossierEvent;
import org.dossierledger.shared.dossier.DossierEvent.ActionImported;
import org.dossierledger.shared.dossier.DossierEvent.DocumentAttached;
import org.dossierledger.shared.dossier.DossierEvent.ImportedCaseRestated;
import org.dossierledger.shared.dossier.DossierEvent.NoteAdded;
import org.dossierledger.shared.dossier.DossierEvent.WithdrawalRequested;
import org.dossierledger.shared.dossier.DossierStatus;
import org.dossierledger.shared.event.LedgerEvent;

/**
 * One dossier as its events tell it. Facts lie in the order in which they happened (as claimed), whatever the order in which the
 * log heard of them; what was believed before stays on record.
 */
final class DossierHistory implements StreamHistory {

    private final Chronicle chronicle = new Chronicle();
    private final List<Fact> facts = chronicle.facts();
    private final Beliefs beliefs = new Beliefs();
    private final PhaseBeliefs<Life> lives = new PhaseBeliefs<>();
    private final PhaseBeliefs<RegisterLine> lines = new PhaseBeliefs<>();
    private Fact last;

    static DossierHistory of(Collection<Fact> facts) {
        var history = new DossierHistory();
        facts.forEach(history::add);
        return history;
    }

    @Override
    public void add(Fact fact) {
        if (!(fact.event() instanceof DossierEvent)) {
            throw new IllegalArgumentException(
                    "no event of a dossier: " + fact.event().getClass().getSimpleName());
        }
        chronicle.take(fact, () -> conclude(fact));
        last = fact;
    }

    private void conclude(Fact fact) {
        if (fact.event() instanceof NoteAdded || fact.event() instanceof DocumentAttached) {
            beliefs.goOn(fact.recordedAt());
        } else {
            beliefs.believe(stretches(), fact.recordedAt());
            lives.believe(LifeCourse.of(facts, imports(), withdrawnAt()), fact.recordedAt());
        }
        lines.believe(RegisterLine.course(this, facts, imports()), fact.recordedAt());
    }

    /** In the order in which they happened, as far as anybody claims. */
    List<Fact> facts() {
        return List.copyOf(facts);
    }

    @Override
    public int size() {
        return facts.size();
    }

    @Override
    public Fact last() {
        return last;
    }

    Instant openedAt() {
        return facts.get(0).occurredAt();
    }

    /** Where the dossier stands at {@code at}; status null when it was not opened by then. */
    Standing at(Instant at) {
        var standing = new Standing();
        for (var fact : facts) {
            if (fact.occurredAt().isAfter(at)) {
                break;
            }
            standing.apply(fact);
        }
        importedFacts(standing, at);
        var withdrawn = standing.endedAt == null ? withdrawnAt() : null;
        if (withdrawn != null && !withdrawn.isAfter(at)) {
            standing.endedByWithdrawal(withdrawn);
        }
        return standing;
    }

    @Override
    public List<Obligation> obligations(Instant at) {
        var standing = at(at);
        var due = standing.dueInForce();
        return due == null || standing.endedAt != null
                ? List.of()
                : List.of(new Obligation(
                        DossierFold.KIND,
                        null,
                        text(standing.code),
                        text(standing.holder),
                        standing.officer,
                        text(standing.procedure),
                        due,
                        standing.originalDue,
                        standing.units(),
                        false));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    /** When it ended by the applicant's withdrawal, as seen from after all that is known; null where it did not. */
    Instant withdrawnAt() {
        if (facts.stream().noneMatch(fact -> fact.event() instanceof WithdrawalRequested)) {
            return null;
        }
        var standing = new Standing();
        facts.forEach(standing::apply);
        return standing.endedByWithdrawalAt();
    }

    Standing now() {
        return at(Instant.MAX);
    }

    /** The rows of the late list: what is believed now and what was believed before. */
    Stream<Stretch> stretchesEverBelieved() {
        return beliefs.worthKeeping();
    }

    /** What statistics count of it: what is believed now and what was believed before. */
    Stream<Phase<Life>> livesEverBelieved() {
        return lives.worthKeeping();
    }

    /** How it stood in the register: as is believed now and as was believed before. */
    Stream<Phase<RegisterLine>> linesEverBelieved() {
        return lines.worthKeeping();
    }

    private List<Stretch> stretches() {
        var found = new ArrayList<Stretch>();
        var standing = new Standing();
        var imports = imports();
        for (var i = 0; i < facts.size(); i++) {
            var fact = facts.get(i);
            standing.apply(fact);
            var from = imports == null ? fact.occurredAt() : imports.from(fact.occurredAt(), i == 0);
            var to = i + 1 < facts.size() ? facts.get(i + 1).occurredAt() : Instant.MAX;
            if (imports != null) {
                standing.due = imports.due();
                standing.originalDue = imports.originalDue();
                to = imports.endedAt() == null || to.isBefore(imports.endedAt()) ? to : imports.endedAt();
            }
            var due = standing.dueInForce();
            if (due != null && from.isBefore(to)) {
                Stretch.append(
                        found,
                        Stretch.of(
                                from,
                                to,
                                due,
                                standing.originalDue,
                                null,
                                standing.holder,
                                standing.officer,
                                standing.units()));
            }
        }
        return endedBy(standing.endedByWithdrawalAt(), found);
    }

    private static List<Stretch> endedBy(Instant withdrawal, List<Stretch> stretches) {
        return withdrawal == null
                ? stretches
                : stretches.stream()
                        .filter(stretch -> stretch.from().isBefore(withdrawal))
                        .map(stretch -> stretch.to().isAfter(withdrawal) ? stretch.until(withdrawal) : stretch)
                        .toList();
    }

    private void importedFacts(Standing standing, Instant at) {
        var imports = imports();
        if (imports == null) {
            return;
        }
        var receivedAt = imports.receivedAt() == null ? openedAt() : imports.receivedAt();
        if (receivedAt.isAfter(at)) {
            return;
        }
        if (standing.status == null) {
            standing.apply(facts.get(0));
        }
        standing.receivedAt = receivedAt;
        standing.due = imports.due();
        standing.originalDue = imports.originalDue();
        if (imports.endedBy(at)) {
            standing.lateAtEnd = imports.due() != null && imports.endedAt().isAfter(imports.due());
            standing.endedAt = imports.endedAt();
            standing.status = DossierStatus.RESOLVED;
        }
    }

    private ImportedCase imports() {
        return ImportedCase.of(facts, DossierHistory::said);
    }

    private static ImportedCase.Said said(LedgerEvent event) {
        if (event instanceof ActionImported e) {
            return new ImportedCase.Said(e.receivedAt(), e.dueAt(), e.endedAt());
        }
        return event instanceof ImportedCaseRestated e
                ? new ImportedCase.Said(e.receivedAt(), e.dueAt(), e.endedAt())
                : null;
    }
}
