package org.dossierledger.query.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.dossier.SampleDossiers.DOSSIER;
import static org.dossierledger.shared.dossier.SampleDossiers.LAND_OFFICE;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.dossier.SampleDossiers.received;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dossierledger.query.dossier.DossierLookup;
import org.dossierledger.query.dossier.UnknownDossier;
import org.dossierledger.query.projection.Told;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.shared.dossier.DossierEvent.DossierAssigned;
import org.dossierledger.shared.dossier.DossierEvent.DossierResolved;
import org.dossierledger.shared.dossier.DossierEvent.Outcome;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.junit.jupiter.api.Test;

/**
 * A dossier due on 01/12/2026 was assigned on 17/11 and resolved, as somebody says, on 30/11; that was typed in on 04/12 only.
 */
class ComparisonTest {

    private final DossierLookup dossiers = new DossierLookup(
            new Told()
                    .then(received(), "2026-11-16T09:10:00")
                    .then(new DossierAssigned(DOSSIER, LAND_OFFICE, "canbo1", List.of()), "2026-11-17T08:00:00")
                    .then(
                            new DossierResolved(DOSSIER, Outcome.GRANTED, null, false, 0, 0, List.of()),
                            "2026-12-04T10:00:00",
                            "2026-11-30T15:00:00")
                    .database
                    .ledger(),
            SampleDossiers.DEADLINES.calendar());

    @Test
    void what_was_believed_then_and_is_known_now_differs_by_what_became_known() {
        var then = new Point(endOf("2026-12-02"), endOf("2026-12-02"));
        var now = new Point(endOf("2026-12-02"), null);
        var status = difference(then, now, "status");
        assertThat(status.before()).hasToString("PROCESSING");
        assertThat(status.after()).hasToString("RESOLVED");
        assertThat(causes(status)).containsExactly("BECAME_KNOWN 3");
        var late = difference(then, now, "late");
        assertThat(late.before()).isEqualTo(true);
        assertThat(causes(late)).containsExactly("BECAME_KNOWN 3");
    }

    @Test
    void between_two_days_of_business_differs_what_happened_in_between() {
        var sixteenth = new Point(endOf("2026-11-16"), null);
        var eighteenth = new Point(endOf("2026-11-18"), null);
        assertThat(causes(difference(sixteenth, eighteenth, "officer"))).containsExactly("HAPPENED 2");
    }

    @Test
    void becoming_late_needs_no_event() {
        var known = endOf("2026-12-02");
        assertThat(causes(difference(new Point(endOf("2026-11-30"), known), new Point(known, known), "late")))
                .containsExactly("TIME_PASSED");
    }

    @Test
    void the_other_way_round_the_same_events_are_in_between() {
        var then = new Point(endOf("2026-11-16"), endOf("2026-12-02"));
        var now = new Point(endOf("2026-12-05"), null);
        assertThat(events(difference(now, then, "status"))).isEqualTo(events(difference(then, now, "status")));
        assertThat(difference(now, then, "officer").after()).isNull();
    }

    @Test
    void before_there_was_a_dossier_there_are_no_facts() {
        var differences = between(new Point(endOf("2026-11-10"), null), new Point(endOf("2026-11-16"), null));
        assertThat(differences).allMatch(each -> each.before() == null);
        assertThat(differences).anyMatch(each -> each.field().equals("status"));
    }

    @Test
    void the_same_moment_has_no_difference() {
        var then = new Point(endOf("2026-11-18"), endOf("2026-11-18"));
        assertThat(between(then, then)).isEmpty();
    }

    private Difference difference(Point before, Point after, String field) {
        return between(before, after).stream()
                .filter(each -> each.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private static Set<Long> events(Difference difference) {
        return difference.causes().stream()
                .filter(cause -> cause.event() != null)
                .map(cause -> cause.event().globalIndex())
                .collect(Collectors.toSet());
    }

    private static List<String> causes(Difference difference) {
        return difference.causes().stream()
                .map(cause -> cause.kind()
                        + (cause.event() == null ? "" : " " + cause.event().globalIndex()))
                .toList();
    }

    private List<Difference> between(Point before, Point after) {
        var id = DOSSIER.value();
        var sentences = new Sentences(SampleDossiers.CATALOGUE, "vi");
        return Comparison.between(
                before,
                after,
                (asOf, known) -> orElse(() -> facts(id, asOf, known), Map.of()),
                known -> orElse(() -> dossiers.timeline(id, Instant.MAX, known, sentences), List.of()));
    }

    private Map<String, Object> facts(String id, Instant asOf, Instant known) {
        var state = dossiers.state(id, asOf, known);
        var facts = new HashMap<String, Object>();
        facts.put("status", state.status());
        facts.put("late", state.late());
        if (state.officer() != null) {
            facts.put("officer", state.officer());
        }
        return facts;
    }

    private static <T> T orElse(Supplier<T> asked, T none) {
        try {
            return asked.get();
        } catch (UnknownDossier notYet) {
            return none;
        }
    }
}
