package org.dossierledger.query.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.dossierledger.shared.dossier.DossierEvent;
import org.dossierledger.shared.dossier.DossierEvent.DocumentAttached;
import org.dossierledger.shared.dossier.DossierEvent.DossierCorrected;
import org.dossierledger.shared.dossier.DossierEvent.NoteAdded;
import org.dossierledger.shared.dossier.DossierEvent.WithdrawalRequested;
import org.dossierledger.shared.dossier.DossierStatus;
import org.dossierledger.shared.event.Correctable;

/**
 * One dossier as its events tell it: a pure fold, used alike by the live projection, by the rebuild and by questions
 * about a single dossier. Facts lie in the order in which they happened (as claimed), whatever the order in which the
 * log heard of them; what was believed before stays on record.
 */
final class DossierHistory {

    private final List<Fact> facts = new ArrayList<>();
    private final List<Stretch> formerly = new ArrayList<>();
    private List<Stretch> believed = List.of();
    private Instant knownAt = Instant.MIN;
    private Fact last;

    static DossierHistory of(Collection<Fact> facts) {
        var history = new DossierHistory();
        facts.forEach(history::add);
        return history;
    }

    /** @throws RuntimeException when the event makes no sense; the history stays as it was */
    void add(Fact fact) {
        var factsBefore = List.copyOf(facts);
        var knownBefore = knownAt;
        try {
            // the clock of a server may step back; what is known does not
            knownAt = fact.recordedAt().isAfter(knownAt) ? fact.recordedAt() : knownAt;
            take(fact);
            last = fact;
        } catch (RuntimeException e) {
            facts.clear();
            facts.addAll(factsBefore);
            knownAt = knownBefore;
            throw e;
        }
    }

    private void take(Fact fact) {
        insert(fact);
        if (fact.event() instanceof DossierCorrected correction) {
            correct(correction);
        }
        if (!(fact.event() instanceof NoteAdded || fact.event() instanceof DocumentAttached)) {
            believe(stretches());
        }
    }

    /** In the order in which they happened, as far as anybody claims. */
    List<Fact> facts() {
        return List.copyOf(facts);
    }

    int size() {
        return facts.size();
    }

    Fact last() {
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

    private Instant withdrawnAt() {
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
        return Stream.concat(formerly.stream(), believed.stream()).filter(Stretch::worthKeeping);
    }

    private void insert(Fact fact) {
        var place = facts.size();
        while (place > 0 && facts.get(place - 1).occurredAt().isAfter(fact.occurredAt())) {
            place--;
        }
        facts.add(place, fact);
    }

    private void correct(DossierCorrected correction) {
        var at = correction.field().equals(Correctable.OCCURRED_AT) ? Instant.parse(correction.value()) : null;
        for (var i = 0; i < facts.size(); i++) {
            var fact = facts.get(i);
            if (fact.eventId().equals(correction.correctedEvent())) {
                if (at != null) {
                    facts.remove(i);
                    insert(fact.movedTo(at));
                } else {
                    facts.set(i, fact.meaning((DossierEvent) Correctable.corrected(
                            fact.meant(), correction.field(), correction.value(), correction.sealed())));
                }
                return;
            }
        }
    }

    private void believe(List<Stretch> told) {
        var now = new ArrayList<Stretch>();
        for (var stretch : told) {
            now.add(believed.stream().filter(stretch::sameAs).findFirst().orElse(stretch.known(knownAt, Instant.MAX)));
        }
        for (var former : believed) {
            if (now.stream().noneMatch(former::sameAs) && former.knownFrom().isBefore(knownAt)) {
                var givenUp = former.known(former.knownFrom(), knownAt);
                if (givenUp.worthKeeping()) {
                    formerly.add(givenUp);
                }
            }
        }
        believed = now;
    }

    private List<Stretch> stretches() {
        var found = new ArrayList<Stretch>();
        var standing = new Standing();
        var imports = ImportedCase.of(facts);
        for (var i = 0; i < facts.size(); i++) {
            var fact = facts.get(i);
            standing.apply(fact);
            var from = imports == null ? fact.occurredAt() : imports.from(fact.occurredAt(), i == 0);
            var to = i + 1 < facts.size() ? facts.get(i + 1).occurredAt() : Instant.MAX;
            if (imports != null) {
                standing.due = imports.due;
                standing.originalDue = imports.originalDue;
                to = imports.endedAt == null || to.isBefore(imports.endedAt) ? to : imports.endedAt;
            }
            var due = standing.dueInForce();
            if (due != null && from.isBefore(to)) {
                append(
                        found,
                        new Stretch(
                                from,
                                to,
                                due,
                                standing.originalDue,
                                standing.holder,
                                standing.officer,
                                standing.units(),
                                knownAt,
                                Instant.MAX));
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

    private static void append(List<Stretch> found, Stretch next) {
        var size = found.size();
        if (size > 0 && next.continues(found.get(size - 1))) {
            found.set(size - 1, found.get(size - 1).until(next.to()));
        } else {
            found.add(next);
        }
    }

    private void importedFacts(Standing standing, Instant at) {
        var imports = ImportedCase.of(facts);
        if (imports == null) {
            return;
        }
        var receivedAt = imports.receivedAt == null ? openedAt() : imports.receivedAt;
        if (receivedAt.isAfter(at)) {
            return;
        }
        if (standing.status == null) {
            standing.apply(facts.get(0));
        }
        standing.receivedAt = receivedAt;
        standing.due = imports.due;
        standing.originalDue = imports.originalDue;
        if (imports.endedAt != null && !imports.endedAt.isAfter(at)) {
            standing.lateAtEnd = imports.due != null && imports.endedAt.isAfter(imports.due);
            standing.endedAt = imports.endedAt;
            standing.status = DossierStatus.RESOLVED;
        }
    }
}
