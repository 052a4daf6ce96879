package org.dossierledger.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.dossier.SampleDossiers.DOSSIER;
import static org.dossierledger.shared.dossier.SampleDossiers.received;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.dossierledger.query.projection.Told;
import org.dossierledger.query.report.ReportPeriod;
import org.dossierledger.query.statistics.GradingRules.Grade;
import org.dossierledger.query.statistics.UnitGrade.Scored;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.dossier.DossierEvent.DossierResolved;
import org.dossierledger.shared.dossier.DossierEvent.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample dossier was received on 16/11/2026 and is due on 01/12/2026. */
class GradingTest {

    private static final GradingRules RULES = GradingRules.builtIn();
    private static final StatisticsQuestion DECEMBER = StatisticsQuestion.of(
            ReportPeriod.days(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 31)), Told.NOW.instant(), null);

    @ParameterizedTest
    @CsvSource({"2026-11-20T10:00:00, 2", "2026-12-01T23:30:00, 1", "2026-12-04T10:00:00, 0"})
    void quicker_than_promised_has_two_points_as_promised_one_and_slower_none(String ended, int points) {
        var told = new Told()
                .then(received(), "2026-11-16T09:10:00")
                .then(new DossierResolved(DOSSIER, Outcome.GRANTED, null, false, 0, 0, List.of()), ended)
                .projected();

        var grade = new Grading(told.database.ledger(), Catalogue.builtIn(), Told.NOW).grade(DECEMBER);

        assertThat(grade.points()).isEqualTo(points);
        assertThat(grade.known()).isOne();
        assertThat(grade.best()).isEqualTo(Grade.EXCELLENT);
    }

    @Test
    void what_nobody_knows_has_no_points_and_no_grade_is_made_up_for_it() {
        var grade = new Grading(new Told().database.ledger(), Catalogue.builtIn(), Told.NOW).grade(DECEMBER);

        assertThat(grade.criteria()).hasSize(9).extracting(Scored::points).containsOnlyNulls();
        assertThat(grade.known()).isZero();
        assertThat(List.of(grade.worst(), grade.best())).containsExactly(Grade.WEAK, Grade.EXCELLENT);
    }

    @ParameterizedTest
    @CsvSource({
        "18, EXCELLENT",
        "15, EXCELLENT",
        "14, GOOD",
        "12, GOOD",
        "11, FAIR",
        "9, FAIR",
        "8, AVERAGE",
        "6, AVERAGE",
        "5, WEAK",
        "0, WEAK"
    })
    void once_all_is_known_the_sum_has_one_name(int points, Grade grade) {
        var criteria = IntStream.range(0, 9)
                .mapToObj(i -> new Scored("c" + i, Math.max(0, Math.min(2, points - 2 * i)), null, 1, "memory"))
                .toList();

        var graded = UnitGrade.of(RULES, criteria);

        assertThat(graded.points()).isEqualTo(points);
        assertThat(List.of(graded.worst(), graded.best())).containsOnly(grade);
    }
}
