package org.dossierledger.query.late;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;

import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.dossierledger.query.dossier.DossierFold;
import org.dossierledger.query.dossier.SampleHistories;
import org.dossierledger.query.projection.Errands;
import org.dossierledger.query.projection.Told;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.dossier.DossierEvent.DossierResolved;
import org.dossierledger.shared.dossier.DossierEvent.DossierSubmitted;
import org.dossierledger.shared.dossier.DossierEvent.Outcome;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.junit.jupiter.api.Test;

/**
 * One list over streams of two kinds: a dossier, due on 01/12/2026, and an errand, which was to be answered and decided by
 * 18/11/2026.
 */
class LateKindsTest {

    private static final String DOSSIER = SampleHistories.id(1).value();
    private static final String ERRAND = SampleHistories.id(2).value();
    private static final Tuple DOSSIER_ROW = Tuple.tuple(DOSSIER, "dossier", null);
    private static final Tuple ANSWER = Tuple.tuple(ERRAND, "errand", "ANSWER");
    private static final Tuple DECISION = Tuple.tuple(ERRAND, "errand", "DECISION");
    private static final LateQuestion LATE = LateQuestion.at(endOf("2026-12-10"), null);

    private final Told told = new Told(List.of(new Errands(), new DossierFold(Told.NAMES)))
            .then(SampleHistories.receivedAs(1), "2026-11-16T09:10:00")
            .then(errand(), "2026-11-16T09:20:00");

    @Test
    void two_duties_of_one_stream_are_two_rows_the_first_due_first() {
        told.projected();

        var answer = told.lateList().answer(LATE);

        assertThat(rows(answer)).containsExactly(ANSWER, DECISION, DOSSIER_ROW);
        assertThat(answer.count()).isEqualTo(3);
        assertThat(answer.byKind()).containsExactly(entry("errand", 2L), entry("dossier", 1L));
    }

    @Test
    void a_duty_that_was_done_leaves_the_other_on_the_list() {
        told.then(resolved(), "2026-12-01T08:00:00").projected();

        assertThat(rows(told.lateList().answer(LATE))).containsExactly(ANSWER, DOSSIER_ROW);
        assertThat(rows(told.lateList().answer(LateQuestion.at(endOf("2026-11-30"), null))))
                .containsExactly(ANSWER, DECISION);
    }

    @Test
    void the_list_can_be_asked_for_one_kind() {
        told.projected();

        var dossiers = told.lateList().answer(LATE.ofKinds(Set.of("dossier")));
        var errands = told.lateList().answer(LATE.ofKinds(Set.of("errand")));

        assertThat(rows(dossiers)).containsExactly(DOSSIER_ROW);
        assertThat(dossiers.byKind()).containsExactly(entry("dossier", 1L));
        assertThat(rows(errands)).containsExactly(ANSWER, DECISION);
        assertThat(told.lateList().answer(LATE.ofKinds(Set.of())).count()).isZero();
    }

    @Test
    void a_kind_that_there_is_not_is_refused_by_name() {
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> told.lateList().answer(LATE.ofKinds(Set.of("dossier", "paper"))))
                .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly("kind", "unknown"));
        assertThat(told.lateList().kinds()).containsExactly("dossier", "errand");
    }

    @Test
    void a_page_may_end_between_two_duties_of_one_stream() {
        told.projected();

        var first = told.lateList().answer(LATE.page(null, 1));
        var second = told.lateList().answer(LATE.page(first.next(), 1));
        var third = told.lateList().answer(LATE.page(second.next(), 1));

        assertThat(List.of(rows(first), rows(second), rows(third)))
                .containsExactly(List.of(ANSWER), List.of(DECISION), List.of(DOSSIER_ROW));
        assertThat(third.next()).isNull();
    }

    @Test
    void what_no_table_keeps_is_told_of_every_kind_alike() {
        told.then(resolved(), "2026-12-01T08:00:00").projected();
        var asKnownBefore = LateQuestion.at(endOf("2026-12-10"), endOf("2026-11-30"));

        var first = told.lateList().answer(asKnownBefore.page(null, 1));

        assertThat(rows(first)).containsExactly(ANSWER);
        assertThat(rows(told.lateList().answer(asKnownBefore.page(first.next(), 9))))
                .containsExactly(DECISION, DOSSIER_ROW);
        assertThat(rows(told.lateList().answer(asKnownBefore.ofKinds(Set.of("dossier")))))
                .containsExactly(DOSSIER_ROW);
    }

    @Test
    void made_anew_the_list_says_the_same() {
        told.then(resolved(), "2026-12-01T08:00:00").projected();
        var live = told.dump();
        told.tables.execute("drop table read.errand_late");

        told.rebuilt();

        assertThat(told.dump()).isEqualTo(live).contains("ANSWER");
    }

    private static DossierSubmitted errand() {
        var like = SampleDossiers.received();
        return new DossierSubmitted(
                SampleHistories.id(2), like.procedure(), like.receivingUnit(), like.applicant(), List.of(), null);
    }

    private static DossierResolved resolved() {
        return new DossierResolved(SampleHistories.id(2), Outcome.GRANTED, null, true, 1, 1, List.of());
    }

    private static List<Tuple> rows(LateAnswer answer) {
        return answer.items().stream()
                .map(item -> Tuple.tuple(item.id(), item.kind(), item.duty()))
                .toList();
    }
}
