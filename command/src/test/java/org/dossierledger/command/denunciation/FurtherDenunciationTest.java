package org.dossierledger.command.denunciation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.command.denunciation.Denunciations.ACCEPT;
import static org.dossierledger.command.denunciation.Denunciations.CONFIRM;
import static org.dossierledger.command.denunciation.Denunciations.classifiedDenunciation;
import static org.dossierledger.command.denunciation.Denunciations.concluded;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.petition.SamplePetitions.EARLIER;
import static org.dossierledger.shared.petition.SamplePetitions.PETITION;
import static org.dossierledger.shared.petition.SamplePetitions.PROTECTED;
import static org.dossierledger.shared.petition.SamplePetitions.WARD;
import static org.dossierledger.shared.petition.SamplePetitions.classified;
import static org.dossierledger.shared.petition.SamplePetitions.complaint;
import static org.dossierledger.shared.petition.SamplePetitions.denunciation;
import static org.dossierledger.shared.petition.SamplePetitions.following;
import static org.dossierledger.shared.petition.SamplePetitions.with;

import java.util.List;
import org.dossierledger.command.petition.NothingOwed;
import org.dossierledger.command.petition.PetitionStory;
import org.dossierledger.command.petition.StepNotPossible;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.denunciation.DenunciationCommand.AcceptDenunciation;
import org.dossierledger.shared.denunciation.DenunciationCommand.LodgeFurtherDenunciation;
import org.dossierledger.shared.denunciation.DenunciationCommand.ReviewFurtherDenunciation;
import org.dossierledger.shared.denunciation.DenunciationEvent.DenouncerChecked;
import org.dossierledger.shared.denunciation.DenunciationEvent.DenunciationAccepted;
import org.dossierledger.shared.denunciation.DenunciationEvent.FurtherDenunciationLodged;
import org.dossierledger.shared.denunciation.DenunciationEvent.FurtherDenunciationReviewed;
import org.dossierledger.shared.denunciation.ReopeningGround;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.petition.IntakeEvent.PetitionClassified;
import org.dossierledger.shared.petition.IntakeEvent.PetitionReceived;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.PetitionStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tố cáo tiếp (art. 37): the superior looks within twenty days, and has it resolved again or not. */
class FurtherDenunciationTest {

    private static final ReviewFurtherDenunciation NO_GROUND = new ReviewFurtherDenunciation(PETITION, null, "2/TB");
    private static final ReviewFurtherDenunciation AGAIN =
            new ReviewFurtherDenunciation(PETITION, ReopeningGround.FACTS_OVERLOOKED, "2/QĐ");

    @Test
    void a_further_denunciation_is_reviewed_within_twenty_days_of_its_receipt() {
        var classified = PetitionStory.begins()
                .then("2026-11-04T08:00:00", following(denunciation(), EARLIER))
                .happens("2026-11-05T08:00:00", classified(PetitionKind.DENUNCIATION), PetitionClassified.class);

        assertThat(classified.duty()).isEqualTo(Duty.REVIEW);
        // 24/11 is a day off: the twentieth day rolls.
        assertThat(classified.due().rawDue()).isEqualTo(endOf("2026-11-24"));
        assertThat(classified.due().due()).isEqualTo(endOf("2026-11-25"));
    }

    @ParameterizedTest
    @EnumSource(
            value = PetitionKind.class,
            names = {"COMPLAINT", "FEEDBACK"})
    void a_denunciation_that_follows_no_denunciation_is_handled_like_a_first_one(PetitionKind earlier) {
        var received = following(denunciation(), EARLIER, earlier);
        var first = PetitionStory.begins().happens("2026-11-04T08:00:00", received, PetitionReceived.class);
        var classified = PetitionStory.begins()
                .then("2026-11-04T08:00:00", received)
                .happens("2026-11-05T08:00:00", classified(PetitionKind.DENUNCIATION), PetitionClassified.class);

        assertThat(first.duty()).isEqualTo(Duty.INITIAL_HANDLING);
        assertThat(first.due().clock()).isEqualTo("K19");
        assertThat(classified.duty()).isEqualTo(Duty.INITIAL_HANDLING);
        assertThat(classified.due()).isEqualTo(first.due());
    }

    @Test
    void a_second_complaint_that_turns_out_to_be_a_denunciation_is_handled_from_its_receipt() {
        var classified = PetitionStory.begins()
                .then("2026-11-04T08:00:00", following(with(complaint(), List.of(PROTECTED)), EARLIER))
                .happens("2026-11-05T08:00:00", classified(PetitionKind.DENUNCIATION), PetitionClassified.class);

        assertThat(classified.duty()).isEqualTo(Duty.INITIAL_HANDLING);
        assertThat(classified.due().clock()).isEqualTo("K19");
    }

    @Test
    void a_complaint_that_was_resolved_is_brought_as_a_denunciation_with_new_evidence_only() {
        story(PetitionKind.COMPLAINT).refused("2026-11-12T09:00:00", ACCEPT, NewEvidenceNeeded.class);
        story(PetitionKind.COMPLAINT)
                .happens(
                        "2026-11-12T09:00:00",
                        new AcceptDenunciation(PETITION, "15/QĐ-UBND", WARD, 1, true),
                        DenunciationAccepted.class);
        story(PetitionKind.FEEDBACK).happens("2026-11-12T09:00:00", ACCEPT, DenunciationAccepted.class);
    }

    private static PetitionStory story(PetitionKind earlier) {
        return PetitionStory.begins()
                .then("2026-11-04T08:00:00", following(denunciation(), EARLIER, earlier))
                .then("2026-11-05T08:00:00", classified(PetitionKind.DENUNCIATION))
                .then("2026-11-10T08:00:00", CONFIRM);
    }

    @Test
    void a_review_without_a_ground_answers_it() {
        var reviewed = further().happens("2026-11-20T08:00:00", NO_GROUND, FurtherDenunciationReviewed.class);

        assertThat(reviewed.status()).isEqualTo(PetitionStatus.ANSWERED);
        assertThat(reviewed.handleBy()).isNull();
        assertThat(reviewed.late()).isFalse();
        assertThat(reviewed.settles()).contains(Duty.REVIEW);
    }

    @Test
    void a_review_with_a_ground_begins_the_initial_handling_on_its_own_day() {
        var reviewed = further().happens("2026-11-20T08:00:00", AGAIN, FurtherDenunciationReviewed.class);

        assertThat(reviewed.status()).isNull();
        // 23(1) [24] 25(2) 26(3) 27(4) 30(5) 1/12(6) 2/12(7)
        assertThat(reviewed.handleBy().due()).isEqualTo(endOf("2026-12-02"));
    }

    @Test
    void what_is_classified_or_checked_after_the_review_is_counted_from_the_review() {
        var again = further().then("2026-11-20T08:00:00", AGAIN);
        assertThat(again.happens("2026-11-23T08:00:00", CONFIRM, DenouncerChecked.class)
                        .handleBy()
                        .due())
                .isEqualTo(endOf("2026-12-02"));
        var classified = further()
                .then("2026-11-20T08:00:00", AGAIN)
                .happens("2026-11-23T08:00:00", classified(PetitionKind.DENUNCIATION), PetitionClassified.class);
        assertThat(classified.duty()).isEqualTo(Duty.INITIAL_HANDLING);
        assertThat(classified.due().due()).isEqualTo(endOf("2026-12-02"));
    }

    @Test
    void what_the_review_takes_up_is_accepted_without_new_evidence() {
        further()
                .then("2026-11-20T08:00:00", AGAIN)
                .then("2026-11-23T08:00:00", CONFIRM)
                .happens("2026-11-24T08:00:00", ACCEPT, DenunciationAccepted.class);
    }

    @Test
    void the_denouncer_may_be_checked_before_the_review_but_no_clock_begins() {
        var checked = further().happens("2026-11-09T08:00:00", CONFIRM, DenouncerChecked.class);

        assertThat(checked.handleBy()).isNull();
    }

    @Test
    void a_late_review_is_flagged() {
        var reviewed = further().happens("2026-11-26T08:00:00", NO_GROUND, FurtherDenunciationReviewed.class);

        assertThat(reviewed.late()).isTrue();
        assertThat(reviewed.workingDaysLate()).isEqualTo(1);
        assertThat(reviewed.irregularities()).containsExactly(Irregularity.DONE_LATE);
    }

    @Test
    void a_first_denunciation_is_not_reviewed_and_no_further_one_twice() {
        classifiedDenunciation().refused("2026-11-20T08:00:00", AGAIN, NothingOwed.class);
        further().then("2026-11-20T08:00:00", AGAIN).refused("2026-11-21T08:00:00", AGAIN, NothingOwed.class);
        further().then("2026-11-20T08:00:00", NO_GROUND).refused("2026-11-21T08:00:00", AGAIN, StepNotPossible.class);
    }

    @Test
    void the_case_notes_which_denunciation_follows_it() {
        var lodged = concluded()
                .happens(
                        "2026-12-20T08:00:00",
                        new LodgeFurtherDenunciation(PETITION, EARLIER),
                        FurtherDenunciationLodged.class);

        assertThat(lodged.further()).isEqualTo(EARLIER);
    }

    @Test
    void no_denunciation_follows_itself() {
        concluded()
                .refused("2026-12-20T08:00:00", new LodgeFurtherDenunciation(PETITION, PETITION), InvalidField.class);
    }

    private static PetitionStory further() {
        return PetitionStory.begins()
                .then("2026-11-04T08:00:00", following(denunciation(), EARLIER))
                .then("2026-11-05T08:00:00", classified(PetitionKind.DENUNCIATION));
    }
}
