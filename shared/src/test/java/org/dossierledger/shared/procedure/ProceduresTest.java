package org.dossierledger.shared.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.deadline.Length;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.dossierledger.shared.procedure.Procedure.Change;
import org.junit.jupiter.api.Test;

class ProceduresTest {

    private static final ProcedureCode PERMIT = ProcedureCode.of("1.009972");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-27");

    private final Procedures procedures = Catalogue.builtIn().procedures();

    @Test
    void each_day_has_the_version_that_was_in_force() {
        assertThat(publicationOn("2020-03-15")).isNull();
        assertThat(publicationOn("2020-03-16")).isEqualTo("745/QĐ-UBND");
        assertThat(publicationOn("2025-06-30")).isEqualTo("745/QĐ-UBND");
        assertThat(publicationOn("2025-07-01")).isEqualTo("1847/QĐ-UBND");
        assertThat(publicationOn("2025-10-01")).isEqualTo("2610/QĐ-UBND");
    }

    @Test
    void what_was_never_published_by_a_known_decision_has_one_open_version() {
        var birth = ProcedureCode.of("1.001193");
        assertThat(procedures.versions(birth)).singleElement().satisfies(only -> {
            assertThat(only.version()).isNull();
            assertThat(only.inForceOn(LocalDate.parse("2012-01-01"))).isTrue();
        });
    }

    @Test
    void a_kept_version_is_found_again_whatever_was_published_since() {
        var kept = procedures.inForce(PERMIT, LocalDate.parse("2025-08-01")).orElseThrow();
        assertThat(procedures.find(PERMIT, kept.version())).contains(kept);
        assertThat(procedures.find(PERMIT)).get().isNotEqualTo(kept);
    }

    @Test
    void a_decision_counts_what_it_published_and_what_it_abolished() {
        var abolishing = procedures.publication("1848/QĐ-UBND").orElseThrow();
        var reform = procedures.publication("1847/QĐ-UBND").orElseThrow();
        assertThat(procedures.doneBy(abolishing)).containsOnlyKeys(Change.ABOLISHED);
        assertThat(procedures.doneBy(abolishing).get(Change.ABOLISHED)).hasSize(8);
        assertThat(procedures.doneBy(reform)).containsOnlyKeys(Change.AMENDED, Change.REPLACED);
    }

    @Test
    void a_provincial_decision_is_signed_five_working_days_before_it_takes_effect_and_posted_five_after_signing() {
        var time = time("1847/QĐ-UBND");
        assertThat(time.publishBy()).isEqualTo(LocalDate.parse("2025-06-24"));
        assertThat(time.publishedLate()).isEqualTo(3);
        assertThat(time.postBy()).isEqualTo(LocalDate.parse("2025-07-04"));
        assertThat(time.postedLate()).isZero();
        assertThat(time("1848/QĐ-UBND").postedLate()).isEqualTo(8);
    }

    @Test
    void a_ministry_has_longer_and_before_2022_nobody_counted_the_days_before_effect() {
        assertThat(time("2217/QĐ-BTC").late()).isFalse();
        assertThat(time("812/QĐ-UBND").publishBy()).isNull();
        assertThat(time("1630/QĐ-UBND").postedLate()).isPositive();
    }

    @Test
    void what_is_not_posted_is_late_by_now() {
        var decision = new Publication(
                "1/QĐ-UBND",
                null,
                LocalDate.parse("2026-11-02"),
                null,
                null,
                Publication.Level.PROVINCE,
                LocalDate.parse("2026-12-01"),
                null);
        assertThat(LatePublication.of(decision, SampleDossiers.DEADLINES, LocalDate.parse("2026-11-09"))
                        .postedLate())
                .isZero();
        assertThat(LatePublication.of(decision, SampleDossiers.DEADLINES, TODAY).postedLate())
                .isPositive();
    }

    @Test
    void two_versions_on_one_day_are_refused() {
        assertThatThrownBy(() -> new Procedures(List.of(version(null, null), version("2026-01-01", null))))
                .hasMessageContaining("twoVersions");
        assertThatThrownBy(() -> new Procedures(List.of(version(null, "2026-01-01"), version("2026-01-01", null))))
                .hasMessageContaining("twoVersions");
    }

    @Test
    void a_version_of_an_unknown_decision_is_refused() {
        var unknown = new Procedure(
                PERMIT,
                Map.of("vi", "Cấp giấy phép"),
                Map.of("vi", "Xây dựng"),
                Length.workingDays(1),
                List.of(),
                "0/QĐ",
                Change.NEW,
                null,
                null,
                null,
                null,
                null);
        assertThatThrownBy(() -> new Procedures(List.of(unknown))).hasMessageContaining("publication 0/QĐ, unknown");
    }

    private static Procedure version(String from, String to) {
        return new Procedure(
                PERMIT,
                Map.of("vi", "Cấp giấy phép"),
                Map.of("vi", "Xây dựng"),
                Length.workingDays(1),
                List.of(),
                null,
                null,
                null,
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                null,
                null);
    }

    private LatePublication time(String number) {
        return LatePublication.of(procedures.publication(number).orElseThrow(), SampleDossiers.DEADLINES, TODAY);
    }

    private String publicationOn(String day) {
        return procedures
                .inForce(PERMIT, LocalDate.parse(day))
                .map(Procedure::publication)
                .orElse(null);
    }
}
