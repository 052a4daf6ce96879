package org.dossierledger.command.denunciation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.command.denunciation.Denunciations.ACCEPT;
import static org.dossierledger.command.denunciation.Denunciations.CONFIRM;
import static org.dossierledger.command.denunciation.Denunciations.check;
import static org.dossierledger.command.denunciation.Denunciations.classifiedDenunciation;
import static org.dossierledger.command.denunciation.Denunciations.received;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.petition.SamplePetitions.EARLIER;
import static org.dossierledger.shared.petition.SamplePetitions.PETITION;
import static org.dossierledger.shared.petition.SamplePetitions.WARD;
import static org.dossierledger.shared.petition.SamplePetitions.anonymous;
import static org.dossierledger.shared.petition.SamplePetitions.belongsElsewhere;
import static org.dossierledger.shared.petition.SamplePetitions.classified;
import static org.dossierledger.shared.petition.SamplePetitions.denunciation;
import static org.dossierledger.shared.petition.SamplePetitions.following;
import static org.dossierledger.shared.petition.SamplePetitions.with;

import org.dossierledger.command.act.UnknownUnit;
import org.dossierledger.command.petition.AnonymousIsNoDenunciation;
import org.dossierledger.command.petition.NotCompetent;
import org.dossierledger.command.petition.PetitionStory;
import org.dossierledger.command.petition.StepNotPossible;
import org.dossierledger.command.petition.WrongKind;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.denunciation.DenunciationCommand.AcceptDenunciation;
import org.dossierledger.shared.denunciation.DenunciationCommand.CheckDenouncer;
import org.dossierledger.shared.denunciation.DenunciationEvent.DenouncerChecked;
import org.dossierledger.shared.denunciation.DenunciationEvent.DenunciationAccepted;
import org.dossierledger.shared.denunciation.IdentityCheck;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.petition.Deficiency;
import org.dossierledger.shared.petition.IntakeEvent.PetitionClassified;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.Source;
import org.dossierledger.shared.unit.UnitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which denunciations are accepted, and by when (arts 24, 25, 29; domain vectors T1 and T2). */
class AdmissionTest {

    private static final AcceptDenunciation ON_NEW_EVIDENCE =
            new AcceptDenunciation(PETITION, "15/QĐ-UBND", WARD, 1, true);
    private static final CheckDenouncer IN_SEVERAL_PLACES = new CheckDenouncer(PETITION, IdentityCheck.CONFIRMED, true);

    @Test
    void a_check_counts_seven_working_days_from_receipt() {
        var checked = classifiedDenunciation().happens("2026-11-10T08:00:00", CONFIRM, DenouncerChecked.class);

        assertThat(checked.handleBy().due()).isEqualTo(endOf("2026-11-13"));
        assertThat(checked.owes()).containsKey(Duty.INITIAL_HANDLING);
    }

    @Test
    void asking_in_several_places_makes_it_ten() {
        var checked =
                classifiedDenunciation().happens("2026-11-10T08:00:00", IN_SEVERAL_PLACES, DenouncerChecked.class);

        assertThat(checked.handleBy().due()).isEqualTo(endOf("2026-11-18"));
    }

    @Test
    void classifying_after_the_check_takes_no_day_away() {
        var classified = received()
                .then("2026-11-05T08:00:00", IN_SEVERAL_PLACES)
                .happens("2026-11-06T08:00:00", classified(PetitionKind.DENUNCIATION), PetitionClassified.class);

        assertThat(classified.due().due()).isEqualTo(endOf("2026-11-18"));
    }

    @Test
    void a_check_of_what_belongs_elsewhere_begins_no_clock() {
        var checked = received()
                .then("2026-11-05T08:00:00", belongsElsewhere(PetitionKind.DENUNCIATION))
                .happens("2026-11-06T08:00:00", CONFIRM, DenouncerChecked.class);

        assertThat(checked.handleBy()).isNull();
    }

    @Test
    void acceptance_begins_thirty_days_and_the_notice_s_five_working_days() {
        var accepted = classifiedDenunciation()
                .then("2026-11-10T08:00:00", CONFIRM)
                .happens("2026-11-12T09:00:00", ACCEPT, DenunciationAccepted.class);

        assertThat(accepted.late()).isFalse();
        assertThat(accepted.irregularities()).isEmpty();
        assertThat(accepted.notifyBy().due()).isEqualTo(endOf("2026-11-19"));
        assertThat(accepted.concludeBy().rawDue()).isEqualTo(endOf("2026-12-12"));
        assertThat(accepted.concludeBy().due()).isEqualTo(endOf("2026-12-14"));
    }

    @Test
    void acceptance_after_the_day_is_taken_and_flagged() {
        var accepted = classifiedDenunciation()
                .then("2026-11-10T08:00:00", CONFIRM)
                .happens("2026-11-17T09:00:00", ACCEPT, DenunciationAccepted.class);

        assertThat(accepted.late()).isTrue();
        assertThat(accepted.workingDaysLate()).isEqualTo(2);
        assertThat(accepted.irregularities()).containsExactly(Irregularity.DONE_LATE);
    }

    @Test
    void acceptance_without_any_check_of_the_denouncer_is_taken_and_flagged() {
        assertThat(classifiedDenunciation().flags("2026-11-12T09:00:00", ACCEPT))
                .containsExactly(Irregularity.DENOUNCER_UNCHECKED);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_FOUND", "FALSE_NAME"})
    void who_is_not_found_or_uses_another_s_name_is_no_denouncer(IdentityCheck result) {
        classifiedDenunciation()
                .then("2026-11-10T08:00:00", check(result))
                .refused("2026-11-12T09:00:00", ACCEPT, AnonymousIsNoDenunciation.class);
    }

    @Test
    void the_last_check_counts() {
        classifiedDenunciation()
                .then("2026-11-10T08:00:00", check(IdentityCheck.NOT_FOUND))
                .then("2026-11-11T08:00:00", CONFIRM)
                .happens("2026-11-12T09:00:00", ACCEPT, DenunciationAccepted.class);
    }

    @Test
    void what_belongs_to_another_body_is_not_accepted() {
        received()
                .then("2026-11-05T08:00:00", belongsElsewhere(PetitionKind.DENUNCIATION))
                .refused("2026-11-12T09:00:00", ACCEPT, NotCompetent.class);
    }

    @Test
    void nothing_is_accepted_before_it_is_classified() {
        received().refused("2026-11-05T09:00:00", ACCEPT, StepNotPossible.class);
    }

    @Test
    void at_least_one_content_is_accepted() {
        classifiedDenunciation()
                .refused(
                        "2026-11-12T09:00:00",
                        new AcceptDenunciation(PETITION, "15/QĐ-UBND", WARD, 0, false),
                        InvalidField.class);
    }

    @Test
    void who_resolves_it_is_a_unit_of_the_province() {
        classifiedDenunciation()
                .refused(
                        "2026-11-12T09:00:00",
                        new AcceptDenunciation(PETITION, "15/QĐ-UBND", UnitCode.of("H98.99"), 1, false),
                        UnknownUnit.class);
    }

    @Test
    void what_follows_a_decided_case_is_accepted_only_with_new_evidence() {
        followsAComplaint().refused("2026-11-12T09:00:00", ACCEPT, NewEvidenceNeeded.class);
        var accepted = followsAComplaint().happens("2026-11-12T09:00:00", ON_NEW_EVIDENCE, DenunciationAccepted.class);

        assertThat(accepted.settles()).contains(Duty.REVIEW);
        assertThat(accepted.late()).isFalse();
    }

    @Test
    void a_part_of_a_mixed_petition_needs_no_new_evidence() {
        PetitionStory.begins()
                .then("2026-11-04T08:00:00", with(following(denunciation(), EARLIER), Source.SPLIT))
                .then("2026-11-05T08:00:00", classified(PetitionKind.DENUNCIATION))
                .happens("2026-11-12T09:00:00", ACCEPT, DenunciationAccepted.class);
    }

    /** T2: a letter without a name, with vouchers. */
    @Test
    void an_anonymous_letter_with_evidence_is_information_and_owes_no_denunciation_clock() {
        var story = PetitionStory.begins().then("2026-11-02T08:00:00", anonymous());
        var classified = story.happens(
                "2026-11-03T08:00:00",
                classified(PetitionKind.DENUNCIATION_INFORMATION, Deficiency.ANONYMOUS),
                PetitionClassified.class);

        assertThat(classified.duty()).isNull();
        assertThat(classified.due()).isNull();
    }

    @Test
    void an_anonymous_letter_is_neither_classified_nor_accepted_as_a_denunciation() {
        var asDenunciation = classified(PetitionKind.DENUNCIATION, Deficiency.ANONYMOUS);
        PetitionStory.begins()
                .then("2026-11-02T08:00:00", anonymous())
                .refused("2026-11-03T08:00:00", asDenunciation, AnonymousIsNoDenunciation.class);
        PetitionStory.begins()
                .then("2026-11-02T08:00:00", anonymous())
                .then("2026-11-03T08:00:00", classified(PetitionKind.DENUNCIATION_INFORMATION, Deficiency.ANONYMOUS))
                .refused("2026-11-04T08:00:00", ACCEPT, WrongKind.class);
    }

    private static PetitionStory followsAComplaint() {
        return PetitionStory.begins()
                .then("2026-11-04T08:00:00", following(denunciation(), EARLIER))
                .then("2026-11-05T08:00:00", classified(PetitionKind.DENUNCIATION))
                .then("2026-11-10T08:00:00", CONFIRM);
    }
}
