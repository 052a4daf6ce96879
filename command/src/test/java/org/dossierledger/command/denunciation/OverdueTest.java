package org.dossierledger.command.denunciation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.command.denunciation.Denunciations.CONCLUDE;
import static org.dossierledger.command.denunciation.Denunciations.RESUME;
import static org.dossierledger.command.denunciation.Denunciations.SUSPEND;
import static org.dossierledger.command.denunciation.Denunciations.accepted;
import static org.dossierledger.command.denunciation.Denunciations.classifiedDenunciation;
import static org.dossierledger.command.denunciation.Denunciations.extend;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.petition.ComplexityCriterion.SEVERAL_PLACES;
import static org.dossierledger.shared.petition.SamplePetitions.PETITION;

import org.dossierledger.command.petition.NothingOwed;
import org.dossierledger.command.petition.PetitionStory;
import org.dossierledger.command.petition.StepNotPossible;
import org.dossierledger.shared.denunciation.DenunciationCommand.DemandOverdueReport;
import org.dossierledger.shared.denunciation.DenunciationCommand.RaiseOverdue;
import org.dossierledger.shared.denunciation.DenunciationCommand.ReportOverdue;
import org.dossierledger.shared.denunciation.DenunciationEvent.OverdueRaised;
import org.dossierledger.shared.denunciation.DenunciationEvent.OverdueReportDemanded;
import org.dossierledger.shared.denunciation.DenunciationEvent.OverdueReported;
import org.dossierledger.shared.event.Irregularity;
import org.junit.jupiter.api.Test;

/** Tố cáo quá thời hạn mà chưa giải quyết (art. 38). The case was to be concluded by Monday 14/12/2026. */
class OverdueTest {

    private static final RaiseOverdue RAISE = new RaiseOverdue(PETITION);
    private static final DemandOverdueReport DEMAND = new DemandOverdueReport(PETITION, "30/CV-UBND");
    private static final ReportOverdue REPORT = new ReportOverdue(PETITION, "Thiếu người xác minh", "31/BC-UBND");

    @Test
    void the_superior_demands_a_report_within_five_working_days_and_gets_it_within_five() {
        var raised = accepted().happens("2026-12-15T08:00:00", RAISE, OverdueRaised.class);
        assertThat(raised.demandBy().due()).isEqualTo(endOf("2026-12-22"));

        var demanded = raised().happens("2026-12-22T08:00:00", DEMAND, OverdueReportDemanded.class);
        assertThat(demanded.late()).isFalse();
        assertThat(demanded.reportBy().due()).isEqualTo(endOf("2026-12-29"));

        var reported = demanded().happens("2026-12-29T08:00:00", REPORT, OverdueReported.class);
        assertThat(reported.late()).isFalse();
    }

    @Test
    void a_late_demand_and_a_late_report_are_flagged() {
        assertThat(raised().flags("2026-12-23T08:00:00", DEMAND)).containsExactly(Irregularity.DONE_LATE);
        assertThat(demanded().flags("2026-12-30T08:00:00", REPORT)).containsExactly(Irregularity.DONE_LATE);
    }

    @Test
    void nobody_complains_of_a_delay_before_the_day_has_passed() {
        accepted().refused("2026-12-14T23:00:00", RAISE, NotOverdue.class);
        accepted()
                .then("2026-12-10T08:00:00", extend(SEVERAL_PLACES))
                .refused("2026-12-15T08:00:00", RAISE, NotOverdue.class);
        classifiedDenunciation().refused("2026-12-15T08:00:00", RAISE, StepNotPossible.class);
    }

    @Test
    void a_case_that_stands_still_becomes_overdue_only_after_it_goes_on() {
        accepted().then("2026-12-10T08:00:00", SUSPEND).refused("2027-01-20T08:00:00", RAISE, NotOverdue.class);
        accepted()
                .then("2026-12-10T08:00:00", SUSPEND)
                .then("2027-01-04T08:00:00", RESUME)
                .refused("2027-01-05T08:00:00", RAISE, NotOverdue.class);
        accepted().then("2026-12-15T08:00:00", SUSPEND).happens("2026-12-16T08:00:00", RAISE, OverdueRaised.class);
    }

    @Test
    void raising_it_again_gives_nobody_more_time() {
        assertThat(raised().happens("2026-12-18T08:00:00", RAISE, OverdueRaised.class)
                        .demandBy()
                        .due())
                .isEqualTo(endOf("2026-12-22"));
        assertThat(demanded()
                        .happens("2026-12-23T08:00:00", RAISE, OverdueRaised.class)
                        .demandBy())
                .isNull();
    }

    @Test
    void nothing_is_demanded_or_reported_that_is_not_owed() {
        accepted().refused("2026-12-15T08:00:00", DEMAND, NothingOwed.class);
        raised().refused("2026-12-16T08:00:00", REPORT, NothingOwed.class);
        demanded().refused("2026-12-23T08:00:00", DEMAND, NothingOwed.class);
        demanded().then("2026-12-23T08:00:00", REPORT).refused("2026-12-24T08:00:00", REPORT, NothingOwed.class);
    }

    @Test
    void the_report_is_owed_after_a_late_conclusion_too() {
        demanded().then("2026-12-23T08:00:00", CONCLUDE).happens("2026-12-24T08:00:00", REPORT, OverdueReported.class);
    }

    private static PetitionStory raised() {
        return accepted().then("2026-12-15T08:00:00", RAISE);
    }

    private static PetitionStory demanded() {
        return raised().then("2026-12-22T08:00:00", DEMAND);
    }
}
