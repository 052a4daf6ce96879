package org.dossierledger.command.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dossierledger.shared.complaint.SampleComplaints.ACCEPT;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.petition.SamplePetitions.CITIZEN;
import static org.dossierledger.shared.petition.SamplePetitions.EARLIER;
import static org.dossierledger.shared.petition.SamplePetitions.INSPECTORATE;
import static org.dossierledger.shared.petition.SamplePetitions.PROTECTED;
import static org.dossierledger.shared.petition.SamplePetitions.PROVINCE;
import static org.dossierledger.shared.petition.SamplePetitions.anonymous;
import static org.dossierledger.shared.petition.SamplePetitions.at;
import static org.dossierledger.shared.petition.SamplePetitions.belongsElsewhere;
import static org.dossierledger.shared.petition.SamplePetitions.belongsTo;
import static org.dossierledger.shared.petition.SamplePetitions.classified;
import static org.dossierledger.shared.petition.SamplePetitions.complaint;
import static org.dossierledger.shared.petition.SamplePetitions.denunciation;
import static org.dossierledger.shared.petition.SamplePetitions.feedback;
import static org.dossierledger.shared.petition.SamplePetitions.following;
import static org.dossierledger.shared.petition.SamplePetitions.naming;
import static org.dossierledger.shared.petition.SamplePetitions.with;

import java.util.Collections;
import java.util.List;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.petition.Deficiency;
import org.dossierledger.shared.petition.IntakeCommand.ClassifyPetition;
import org.dossierledger.shared.petition.IntakeCommand.ReceivePetition;
import org.dossierledger.shared.petition.IntakeEvent.PetitionClassified;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.Source;
import org.dossierledger.shared.petition.Subject;
import org.junit.jupiter.api.Test;

/** Phân loại đơn by content, condition and competence (Circular 05/2021/TT-TTCP). */
class ClassificationTest {

    @Test
    void whoever_is_not_competent_says_who_is() {
        received(complaint()).refused("2026-11-05T08:00:00", belongsTo(null, false), InvalidField.class);
        received(complaint()).refused("2026-11-05T08:00:00", belongsTo(" ", true), InvalidField.class);
    }

    @Test
    void a_petition_to_a_body_above_the_competent_one_skips_a_level() {
        for (var above : List.of(PROVINCE, INSPECTORATE)) {
            var classified = outcome(received(at(above, complaint())), belongsTo("H98.33", false));

            assertThat(classified.levelSkipping()).isEqualTo("H98.33");
            assertThat(classified.irregularities()).containsExactly(Irregularity.LEVEL_SKIPPING);
        }
    }

    @Test
    void a_petition_to_a_body_beside_or_below_the_competent_one_does_not() {
        for (var body : List.of("H98.33", "H98.04", "H98")) {
            var classified = outcome(received(complaint()), belongsTo(body, false));

            assertThat(classified.levelSkipping()).isNull();
            assertThat(classified.irregularities()).isEmpty();
        }
    }

    @Test
    void about_a_body_that_the_catalogue_does_not_have_the_officer_says_so() {
        assertThat(outcome(received(complaint()), belongsTo("Công an xã Ninh Thạch", true))
                        .levelSkipping())
                .isEqualTo("Công an xã Ninh Thạch");
        assertThat(outcome(received(complaint()), belongsTo("Công an xã Ninh Thạch", false))
                        .levelSkipping())
                .isNull();
        assertThat(outcome(received(complaint()), belongsTo("Chi nhánh ".repeat(20), false))
                        .levelSkipping())
                .isNull();
    }

    @Test
    void what_comes_again_after_it_was_guided_is_protracted() {
        var again = classified(PetitionKind.COMPLAINT, Deficiency.ALREADY_GUIDED);

        assertThat(outcome(received(following(complaint(), EARLIER)), again).protracted())
                .isEqualTo(EARLIER.value());
        assertThat(outcome(received(complaint()), again).protracted()).isNull();
        assertThat(outcome(received(following(with(complaint(), Source.SPLIT), EARLIER)), again)
                        .protracted())
                .isNull();
    }

    @Test
    void five_are_a_crowd_and_four_are_not() {
        var usual = classified(PetitionKind.COMPLAINT);

        assertThat(outcome(received(with(complaint(), 5)), usual).crowd()).isTrue();
        assertThat(outcome(received(with(complaint(), 4)), usual).crowd()).isFalse();
    }

    @Test
    void what_turns_out_to_be_another_kind_owes_what_that_kind_owes() {
        var feedback = outcome(received(complaint()), classified(PetitionKind.FEEDBACK));

        assertThat(feedback.duty()).isNull();
        assertThat(feedback.settles()).contains(Duty.ACCEPTANCE);
        assertThat(outcome(received(feedback()), classified(PetitionKind.COMPLAINT))
                        .due()
                        .clock())
                .isEqualTo("K9");
    }

    @Test
    void feedback_on_rules_sent_to_the_wrong_body_is_forwarded_within_five_working_days() {
        var rules = new Subject(Subject.Kind.RULES, null, null, null);
        var classified = outcome(received(with(feedback(), rules)), belongsElsewhere(PetitionKind.FEEDBACK));

        assertThat(classified.duty()).isEqualTo(Duty.FORWARDING);
        assertThat(classified.due().due()).isEqualTo(endOf("2026-11-11"));
    }

    @Test
    void nothing_anonymous_or_under_a_false_name_is_a_denunciation() {
        var nameless = PetitionStory.begins().then("2026-11-02T08:00:00", anonymous());
        nameless.refused("2026-11-05T08:00:00", classified(PetitionKind.DENUNCIATION), AnonymousIsNoDenunciation.class);
        for (var deficiency : List.of(Deficiency.ANONYMOUS, Deficiency.FALSE_NAME)) {
            received(denunciation())
                    .refused(
                            "2026-11-05T08:00:00",
                            classified(PetitionKind.DENUNCIATION, deficiency),
                            AnonymousIsNoDenunciation.class);
        }
    }

    @Test
    void information_without_a_name_is_no_denunciation_and_has_no_clock() {
        var nameless = PetitionStory.begins().then("2026-11-02T08:00:00", anonymous());
        var information = outcome(nameless, classified(PetitionKind.DENUNCIATION_INFORMATION, Deficiency.ANONYMOUS));

        assertThat(information.duty()).isNull();
        assertThat(information.due()).isNull();
    }

    @Test
    void a_complaint_that_turns_out_to_denounce_is_classified_once_its_writer_lies_in_the_vault() {
        var denounces = classified(PetitionKind.DENUNCIATION);

        received(complaint()).refused("2026-11-05T08:00:00", denounces, DenouncerUnprotected.class);
        assertThat(outcome(received(complaint()), naming(List.of(PROTECTED), denounces))
                        .due()
                        .clock())
                .isEqualTo("K19");
    }

    @Test
    void nobody_who_signed_gets_lost_on_the_way_to_the_vault() {
        received(with(complaint(), List.of(CITIZEN, CITIZEN)))
                .refused(
                        "2026-11-05T08:00:00",
                        naming(List.of(PROTECTED), classified(PetitionKind.DENUNCIATION)),
                        InvalidField.class);
    }

    @Test
    void a_place_without_a_petitioner_is_refused() {
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> naming(Collections.singletonList(null), classified(PetitionKind.DENUNCIATION)));
    }

    @Test
    void it_may_be_done_again_until_the_petition_is_accepted() {
        var once = received(complaint()).then("2026-11-05T08:00:00", classified(PetitionKind.FEEDBACK));
        assertThat(outcome(once, classified(PetitionKind.COMPLAINT)).kind()).isEqualTo(PetitionKind.COMPLAINT);

        received(complaint())
                .then("2026-11-05T08:00:00", classified(PetitionKind.COMPLAINT))
                .then("2026-11-06T08:00:00", ACCEPT)
                .refused("2026-11-07T08:00:00", classified(PetitionKind.FEEDBACK), StepNotPossible.class);
    }

    private static PetitionStory received(ReceivePetition petition) {
        return PetitionStory.begins().then("2026-11-04T08:00:00", petition);
    }

    private static PetitionClassified outcome(PetitionStory story, ClassifyPetition how) {
        return story.happens("2026-11-05T08:00:00", how, PetitionClassified.class);
    }
}
