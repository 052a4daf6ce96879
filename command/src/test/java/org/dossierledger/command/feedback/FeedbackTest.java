package org.dossierledger.command.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.petition.SamplePetitions.PETITION;
import static org.dossierledger.shared.petition.SamplePetitions.WARD;
import static org.dossierledger.shared.petition.SamplePetitions.belongsElsewhere;
import static org.dossierledger.shared.petition.SamplePetitions.classified;
import static org.dossierledger.shared.petition.SamplePetitions.denunciation;
import static org.dossierledger.shared.petition.SamplePetitions.feedback;
import static org.dossierledger.shared.petition.SamplePetitions.with;

import org.dossierledger.command.act.UnknownUnit;
import org.dossierledger.command.petition.NotCompetent;
import org.dossierledger.command.petition.PetitionStory;
import org.dossierledger.command.petition.StepNotPossible;
import org.dossierledger.command.petition.WrongKind;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.feedback.FeedbackCommand.AcceptFeedback;
import org.dossierledger.shared.feedback.FeedbackCommand.AnswerFeedback;
import org.dossierledger.shared.feedback.FeedbackEvent.FeedbackAccepted;
import org.dossierledger.shared.feedback.FeedbackEvent.FeedbackAnswered;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.Source;
import org.dossierledger.shared.petition.Subject;
import org.dossierledger.shared.unit.UnitCode;
import org.junit.jupiter.api.Test;

/** Kiến nghị, phản ánh: ten working days for who was received, five to forward what is about rules; else no day. */
class FeedbackTest {

    private static final AcceptFeedback ACCEPT = new AcceptFeedback(PETITION, WARD);
    private static final AnswerFeedback ANSWER = new AnswerFeedback(PETITION, "Đã sửa đèn đường", "40/UBND");

    @Test
    void who_brought_it_to_a_reception_is_answered_within_ten_working_days_of_the_visit() {
        var accepted = from(Source.RECEPTION).happens("2026-11-10T08:00:00", ACCEPT, FeedbackAccepted.class);

        assertThat(accepted.answerBy().due()).isEqualTo(endOf("2026-11-18"));
    }

    @Test
    void for_what_came_by_post_no_law_fixes_a_day() {
        var accepted = from(Source.POST).happens("2026-11-10T08:00:00", ACCEPT, FeedbackAccepted.class);

        assertThat(accepted.answerBy()).isNull();
        assertThat(from(Source.POST)
                        .happens("2027-03-01T08:00:00", ANSWER, FeedbackAnswered.class)
                        .late())
                .isFalse();
    }

    @Test
    void a_late_answer_is_taken_and_flagged() {
        assertThat(from(Source.RECEPTION)
                        .then("2026-11-10T08:00:00", ACCEPT)
                        .happens("2026-11-18T16:00:00", ANSWER, FeedbackAnswered.class)
                        .late())
                .isFalse();
        var late = from(Source.RECEPTION)
                .then("2026-11-10T08:00:00", ACCEPT)
                .happens("2026-11-19T08:00:00", ANSWER, FeedbackAnswered.class);

        assertThat(late.late()).isTrue();
        assertThat(late.workingDaysLate()).isEqualTo(1);
        assertThat(late.irregularities()).containsExactly(Irregularity.DONE_LATE);
    }

    @Test
    void about_rules_of_another_body_an_answer_counts_as_late_after_five_working_days() {
        var story = PetitionStory.begins()
                .then(
                        "2026-11-04T08:00:00",
                        with(feedback(), new Subject(Subject.Kind.RULES, "12/2026/QĐ", null, null)))
                .then("2026-11-05T08:00:00", belongsElsewhere(PetitionKind.FEEDBACK));

        assertThat(story.flags("2026-11-12T08:00:00", ANSWER)).containsExactly(Irregularity.DONE_LATE);
    }

    @Test
    void the_body_that_had_transferred_it_hears_of_the_answer() {
        var answered = from(Source.TRANSFER).happens("2026-11-10T08:00:00", ANSWER, FeedbackAnswered.class);

        assertThat(answered.resultBackBy().due()).isEqualTo(endOf("2026-11-19"));
    }

    @Test
    void what_belongs_to_another_body_is_not_accepted() {
        PetitionStory.begins()
                .then("2026-11-04T08:00:00", feedback())
                .then("2026-11-05T08:00:00", belongsElsewhere(PetitionKind.FEEDBACK))
                .refused("2026-11-10T08:00:00", ACCEPT, NotCompetent.class);
    }

    @Test
    void it_is_accepted_and_answered_once_after_classification_and_only_as_feedback() {
        var received = PetitionStory.begins().then("2026-11-04T08:00:00", feedback());
        received.refused("2026-11-05T08:00:00", ACCEPT, StepNotPossible.class);
        from(Source.POST)
                .then("2026-11-10T08:00:00", ACCEPT)
                .refused("2026-11-11T08:00:00", ACCEPT, StepNotPossible.class);
        from(Source.POST)
                .then("2026-11-10T08:00:00", ANSWER)
                .refused("2026-11-11T08:00:00", ANSWER, StepNotPossible.class);
        PetitionStory.begins()
                .then("2026-11-04T08:00:00", denunciation())
                .then("2026-11-05T08:00:00", classified(PetitionKind.DENUNCIATION))
                .refused("2026-11-10T08:00:00", ANSWER, WrongKind.class);
    }

    @Test
    void who_answers_is_a_unit_of_the_province() {
        from(Source.POST)
                .refused("2026-11-10T08:00:00", new AcceptFeedback(PETITION, UnitCode.of("H98.99")), UnknownUnit.class);
    }

    private static PetitionStory from(Source source) {
        return PetitionStory.begins()
                .then("2026-11-04T08:00:00", with(feedback(), source))
                .then("2026-11-05T08:00:00", classified(PetitionKind.FEEDBACK));
    }
}
