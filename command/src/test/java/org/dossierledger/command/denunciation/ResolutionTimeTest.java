package org.dossierledger.command.denunciation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.command.denunciation.Denunciations.ASSIGN;
import static org.dossierledger.command.denunciation.Denunciations.CONCLUDE;
import static org.dossierledger.command.denunciation.Denunciations.REPORT;
import static org.dossierledger.command.denunciation.Denunciations.RESUME;
import static org.dossierledger.command.denunciation.Denunciations.SUSPEND;
import static org.dossierledger.command.denunciation.Denunciations.accepted;
import static org.dossierledger.command.denunciation.Denunciations.extend;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.petition.ComplexityCriterion.MANY_PEOPLE;
import static org.dossierledger.shared.petition.ComplexityCriterion.SEVERAL_PLACES;
import static org.dossierledger.shared.petition.SamplePetitions.PETITION;
import static org.dossierledger.shared.petition.SamplePetitions.classified;
import static org.dossierledger.shared.petition.SamplePetitions.denunciation;

import org.dossierledger.command.act.UnknownUnit;
import org.dossierledger.command.petition.NothingOwed;
import org.dossierledger.command.petition.PetitionStory;
import org.dossierledger.command.petition.StepNotPossible;
import org.dossierledger.shared.deadline.NoSuchExtension;
import org.dossierledger.shared.denunciation.DenunciationCommand.AssignDenunciationVerification;
import org.dossierledger.shared.denunciation.DenunciationEvent.DenunciationConcluded;
import org.dossierledger.shared.denunciation.DenunciationEvent.DenunciationExtended;
import org.dossierledger.shared.denunciation.DenunciationEvent.DenunciationResumed;
import org.dossierledger.shared.denunciation.DenunciationEvent.DenunciationSuspended;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.petition.IntakeCommand.SendNotice;
import org.dossierledger.shared.petition.IntakeEvent.NoticeSent;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.unit.UnitCode;
import org.junit.jupiter.api.Test;

/** How long a denunciation may take: thirty days, extended, standing still (arts 30, 34; domain vector T1). */
class ResolutionTimeTest {

    @Test
    void a_complex_case_is_extended_by_thirty_days_counted_from_acceptance() {
        var extended = accepted().happens("2026-12-10T08:00:00", extend(SEVERAL_PLACES), DenunciationExtended.class);

        assertThat(extended.round()).isEqualTo(1);
        assertThat(extended.previousDue()).isEqualTo(endOf("2026-12-14"));
        assertThat(extended.concludeBy().due()).isEqualTo(endOf("2027-01-11"));
        assertThat(extended.irregularities()).isEmpty();
    }

    @Test
    void an_especially_complex_case_is_extended_twice() {
        var extended = extendedOnce()
                .happens("2027-01-08T08:00:00", extend(SEVERAL_PLACES, MANY_PEOPLE), DenunciationExtended.class);

        assertThat(extended.round()).isEqualTo(2);
        assertThat(extended.previousDue()).isEqualTo(endOf("2027-01-11"));
        assertThat(extended.concludeBy().rawDue()).isEqualTo(endOf("2027-02-10"));
    }

    @Test
    void nothing_is_extended_three_times() {
        extendedOnce()
                .then("2027-01-08T08:00:00", extend(SEVERAL_PLACES, MANY_PEOPLE))
                .refused("2027-02-09T08:00:00", extend(SEVERAL_PLACES, MANY_PEOPLE), NoSuchExtension.class);
    }

    @Test
    void an_extension_names_what_makes_the_case_complex() {
        accepted().refused("2026-12-10T08:00:00", extend(), NotComplexEnough.class);
        extendedOnce().refused("2027-01-08T08:00:00", extend(SEVERAL_PLACES), NotComplexEnough.class);
    }

    @Test
    void an_extension_after_the_day_is_taken_and_flagged() {
        assertThat(accepted().flags("2026-12-15T08:00:00", extend(SEVERAL_PLACES)))
                .containsExactly(Irregularity.EXTENDED_AFTER_DUE);
    }

    @Test
    void a_denunciation_of_the_former_law_owes_nothing_and_is_not_extended() {
        var of2018 = PetitionStory.begins()
                .then("2018-11-05T08:00:00", denunciation())
                .then("2018-11-06T08:00:00", classified(PetitionKind.DENUNCIATION))
                .then("2018-11-08T08:00:00", Denunciations.ACCEPT);

        of2018.refused("2018-12-01T08:00:00", extend(SEVERAL_PLACES), NothingOwed.class);
    }

    @Test
    void a_suspension_is_told_within_five_working_days() {
        var suspended = accepted().happens("2026-11-20T08:00:00", SUSPEND, DenunciationSuspended.class);

        // 23(1) [24] 25(2) 26(3) 27(4) 30(5)
        assertThat(suspended.noticeBy().due()).isEqualTo(endOf("2026-11-30"));
        assertThat(suspended.pauses()).containsExactly(Duty.CONCLUSION);

        var late = accepted()
                .then("2026-11-20T08:00:00", SUSPEND)
                .happens(
                        "2026-12-01T08:00:00",
                        new SendNotice(PETITION, Duty.SUSPENSION_NOTICE, "10/TB"),
                        NoticeSent.class);
        assertThat(late.late()).isTrue();
    }

    @Test
    void the_time_of_a_suspension_is_not_counted() {
        var resumed = suspended().happens("2026-11-30T08:00:00", RESUME, DenunciationResumed.class);

        assertThat(resumed.concludeBy().rawDue()).isEqualTo(endOf("2026-12-22"));
    }

    @Test
    void an_extension_after_a_suspension_keeps_its_days() {
        var extended = suspended()
                .then("2026-11-30T08:00:00", RESUME)
                .happens("2026-12-21T08:00:00", extend(SEVERAL_PLACES), DenunciationExtended.class);

        assertThat(extended.previousDue()).isEqualTo(endOf("2026-12-22"));
        assertThat(extended.concludeBy().rawDue()).isEqualTo(endOf("2027-01-21"));
    }

    @Test
    void a_suspended_case_is_neither_concluded_nor_extended_nor_suspended_again() {
        suspended().refused("2026-11-23T08:00:00", CONCLUDE, StepNotPossible.class);
        suspended().refused("2026-11-23T08:00:00", extend(SEVERAL_PLACES), StepNotPossible.class);
        suspended().refused("2026-11-23T08:00:00", SUSPEND, StepNotPossible.class);
    }

    @Test
    void only_a_suspended_case_goes_on() {
        accepted().refused("2026-11-23T08:00:00", RESUME, StepNotPossible.class);
    }

    @Test
    void a_case_that_was_suspended_in_time_is_concluded_in_time() {
        var concluded = suspended()
                .then("2026-11-30T08:00:00", RESUME)
                .then("2026-12-20T08:00:00", REPORT)
                .happens("2026-12-22T16:00:00", CONCLUDE, DenunciationConcluded.class);

        assertThat(concluded.late()).isFalse();
        assertThat(concluded.irregularities()).isEmpty();
    }

    @Test
    void verification_that_nobody_was_given_is_taken_and_flagged() {
        assertThat(accepted().flags("2026-11-23T08:00:00", REPORT)).containsExactly(Irregularity.STATUS_JUMP);
        assertThat(accepted().then("2026-11-13T08:00:00", ASSIGN).flags("2026-11-23T08:00:00", REPORT))
                .isEmpty();
    }

    @Test
    void who_verifies_is_a_unit_of_the_province() {
        accepted()
                .refused(
                        "2026-11-13T08:00:00",
                        new AssignDenunciationVerification(PETITION, UnitCode.of("H98.99"), "ai.do", "3/QĐ"),
                        UnknownUnit.class);
    }

    private static PetitionStory extendedOnce() {
        return accepted().then("2026-12-10T08:00:00", extend(SEVERAL_PLACES));
    }

    /** On Friday 20/11/2026. */
    private static PetitionStory suspended() {
        return accepted().then("2026-11-20T08:00:00", SUSPEND);
    }
}
