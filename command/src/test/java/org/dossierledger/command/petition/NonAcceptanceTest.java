package org.dossierledger.command.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.complaint.SampleComplaints.ACCEPT;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;
import static org.dossierledger.shared.petition.SamplePetitions.PETITION;
import static org.dossierledger.shared.petition.SamplePetitions.WARD;
import static org.dossierledger.shared.petition.SamplePetitions.classified;
import static org.dossierledger.shared.petition.SamplePetitions.complaint;
import static org.dossierledger.shared.petition.SamplePetitions.denunciation;
import static org.dossierledger.shared.petition.SamplePetitions.with;

import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.petition.Deficiency;
import org.dossierledger.shared.petition.IntakeCommand.ReceivePetition;
import org.dossierledger.shared.petition.IntakeCommand.RefuseAcceptance;
import org.dossierledger.shared.petition.IntakeEvent.PetitionNotAccepted;
import org.dossierledger.shared.petition.NonAcceptanceGround;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Không thụ lý khiếu nại: the nine grounds of article 11 of the Law on Complaints. */
class NonAcceptanceTest {

    private static final Subject KNOWN_IN_JULY =
            new Subject(Subject.Kind.DECISION, "45/QĐ-UBND", WARD, vietnam("2026-07-01T09:00:00"));

    @ParameterizedTest
    @EnumSource(
            value = NonAcceptanceGround.class,
            names = {"UNSIGNED", "OUT_OF_TIME"},
            mode = EnumSource.Mode.EXCLUDE)
    void a_ground_of_which_the_record_cannot_tell_is_for_the_officer_to_know(NonAcceptanceGround ground) {
        assertThat(readable(complaint()).flags("2026-11-11T08:00:00", refuse(ground)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = NonAcceptanceGround.class,
            names = {"UNSIGNED", "OUT_OF_TIME"})
    void a_ground_that_the_record_does_not_bear_out_is_flagged(NonAcceptanceGround ground) {
        assertThat(readable(complaint()).flags("2026-11-11T08:00:00", refuse(ground)))
                .containsExactly(Irregularity.GROUND_NOT_BORNE_OUT);
    }

    @Test
    void the_record_bears_out_that_it_came_too_late() {
        assertThat(readable(with(complaint(), KNOWN_IN_JULY))
                        .flags("2026-11-11T08:00:00", refuse(NonAcceptanceGround.OUT_OF_TIME)))
                .isEmpty();
    }

    @Test
    void the_record_bears_out_that_nobody_signed() {
        assertThat(readable(complaint(), Deficiency.UNSIGNED)
                        .flags("2026-11-11T08:00:00", refuse(NonAcceptanceGround.UNSIGNED)))
                .isEmpty();
    }

    @Test
    void it_is_refused_within_the_time_in_which_it_would_be_accepted() {
        var refusal = refuse(NonAcceptanceGround.NOT_AFFECTED);
        assertThat(readable(complaint())
                        .happens("2026-11-13T08:00:00", refusal, PetitionNotAccepted.class)
                        .late())
                .isFalse();

        var late = readable(complaint()).happens("2026-11-17T08:00:00", refusal, PetitionNotAccepted.class);
        assertThat(late.workingDaysLate()).isEqualTo(2);
        assertThat(late.irregularities()).containsExactly(Irregularity.DONE_LATE);
    }

    @Test
    void nothing_is_refused_unread_or_after_it_was_accepted() {
        var refusal = refuse(NonAcceptanceGround.NO_CAPACITY);

        received(complaint()).refused("2026-11-11T08:00:00", refusal, StepNotPossible.class);
        readable(complaint())
                .then("2026-11-11T08:00:00", ACCEPT)
                .refused("2026-11-12T08:00:00", refusal, StepNotPossible.class);
    }

    @Test
    void article_11_is_about_complaints_only() {
        received(denunciation())
                .then("2026-11-05T08:00:00", classified(PetitionKind.DENUNCIATION))
                .refused("2026-11-11T08:00:00", refuse(NonAcceptanceGround.UNSIGNED), WrongKind.class);
    }

    private static RefuseAcceptance refuse(NonAcceptanceGround ground) {
        return new RefuseAcceptance(PETITION, ground, "Khoản " + ground.clause() + " Điều 11", "8/TB-UBND");
    }

    private static PetitionStory received(ReceivePetition petition) {
        return PetitionStory.begins().then("2026-11-04T08:00:00", petition);
    }

    private static PetitionStory readable(ReceivePetition petition, Deficiency... deficiencies) {
        return received(petition).then("2026-11-05T08:00:00", classified(PetitionKind.COMPLAINT, deficiencies));
    }
}
