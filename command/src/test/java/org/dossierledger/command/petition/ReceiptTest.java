package org.dossierledger.command.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;
import static org.dossierledger.shared.petition.SamplePetitions.CITIZEN;
import static org.dossierledger.shared.petition.SamplePetitions.EARLIER;
import static org.dossierledger.shared.petition.SamplePetitions.INSPECTORATE;
import static org.dossierledger.shared.petition.SamplePetitions.PETITION;
import static org.dossierledger.shared.petition.SamplePetitions.PROTECTED;
import static org.dossierledger.shared.petition.SamplePetitions.SEALED;
import static org.dossierledger.shared.petition.SamplePetitions.WARD;
import static org.dossierledger.shared.petition.SamplePetitions.anonymous;
import static org.dossierledger.shared.petition.SamplePetitions.at;
import static org.dossierledger.shared.petition.SamplePetitions.complaint;
import static org.dossierledger.shared.petition.SamplePetitions.denunciation;
import static org.dossierledger.shared.petition.SamplePetitions.feedback;
import static org.dossierledger.shared.petition.SamplePetitions.following;
import static org.dossierledger.shared.petition.SamplePetitions.with;

import java.util.List;
import org.dossierledger.command.act.HappensInTheFuture;
import org.dossierledger.command.act.UnitEnded;
import org.dossierledger.command.act.UnknownUnit;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.event.Evidence;
import org.dossierledger.shared.petition.IntakeCommand.ReceivePetition;
import org.dossierledger.shared.petition.IntakeEvent.PetitionReceived;
import org.dossierledger.shared.petition.Petitioner;
import org.dossierledger.shared.petition.Source;
import org.dossierledger.shared.unit.UnitCode;
import org.junit.jupiter.api.Test;

/** Tiếp nhận đơn: what is owed from receipt on, and what cannot be registered. */
class ReceiptTest {

    @Test
    void each_kind_owes_what_its_law_wants_first() {
        assertThat(owed(complaint())).isEqualTo("ACCEPTANCE K9");
        assertThat(owed(denunciation())).isEqualTo("INITIAL_HANDLING K19");
        assertThat(owed(following(denunciation(), EARLIER))).isEqualTo("REVIEW K26");
        assertThat(owed(following(with(denunciation(), Source.SPLIT), EARLIER))).isEqualTo("INITIAL_HANDLING K19");
        assertThat(owed(with(feedback(), Source.RECEPTION))).isEqualTo("ANSWER K28");
    }

    @Test
    void feedback_by_post_and_what_nobody_has_read_owe_nothing_by_law() {
        assertThat(received(feedback()).duty()).isNull();
        assertThat(received(anonymous()).duty()).isNull();
    }

    @Test
    void what_was_entered_later_from_paper_is_due_from_the_day_on_which_it_came() {
        var begun = PetitionStory.begins();
        var paper = begun.by("van.thu").claimedAt(vietnam("2026-11-06T08:00:00"), Evidence.BACK_ENTERED);
        var received = begun.happens("2026-11-20T08:00:00", complaint(), paper, PetitionReceived.class);

        assertThat(received.due().due()).isEqualTo(endOf("2026-11-17"));
    }

    @Test
    void nothing_is_received_at_a_time_that_has_not_come() {
        var begun = PetitionStory.begins();
        begun.refused(
                "2026-11-20T08:00:00",
                complaint(),
                begun.by("van.thu").claimedAt(vietnam("2026-11-21T08:00:00"), Evidence.BACK_ENTERED),
                HappensInTheFuture.class);
    }

    @Test
    void a_body_that_nobody_knows_receives_nothing() {
        refused(at(UnitCode.of("H98.99"), complaint()), UnknownUnit.class);
    }

    @Test
    void a_body_that_has_ended_receives_nothing_any_more() {
        refused(at(UnitCode.of("H98.22"), complaint()), UnitEnded.class);
    }

    @Test
    void no_fewer_people_complain_than_are_named() {
        refused(with(complaint(), 0), InvalidField.class);
    }

    @Test
    void a_transfer_names_who_sent_it_and_nothing_else_does() {
        var usual = with(complaint(), Source.TRANSFER);

        refused(sentBy(null, Source.TRANSFER), InvalidField.class);
        refused(sentBy(INSPECTORATE, Source.POST), InvalidField.class);
        assertThat(received(usual).transferredBy()).isEqualTo(INSPECTORATE);
    }

    @Test
    void a_petition_does_not_follow_itself() {
        refused(following(complaint(), PETITION), InvalidField.class);
    }

    @Test
    void nothing_anonymous_is_received_as_a_denunciation() {
        refused(with(denunciation(), List.<Petitioner>of()), AnonymousIsNoDenunciation.class);
    }

    @Test
    void whoever_denounces_or_may_turn_out_to_lies_in_the_vault() {
        refused(with(denunciation(), List.of(CITIZEN)), DenouncerUnprotected.class);
        refused(with(denunciation(), List.of(PROTECTED, CITIZEN)), DenouncerUnprotected.class);
        refused(with(anonymous(), List.of(CITIZEN)), DenouncerUnprotected.class);
    }

    @Test
    void a_petition_is_received_only_once() {
        PetitionStory.begins()
                .then("2026-11-04T08:00:00", complaint())
                .refused("2026-11-05T08:00:00", denunciation(), PetitionAlreadyExists.class);
    }

    private static PetitionReceived received(ReceivePetition petition) {
        return PetitionStory.begins().happens("2026-11-04T08:00:00", petition, PetitionReceived.class);
    }

    private static String owed(ReceivePetition petition) {
        var received = received(petition);
        return received.duty() + " " + received.due().clock();
    }

    private static void refused(ReceivePetition petition, Class<? extends Throwable> why) {
        PetitionStory.begins().refused("2026-11-04T08:00:00", petition, why);
    }

    private static ReceivePetition sentBy(UnitCode body, Source source) {
        var usual = complaint();
        return new ReceivePetition(
                PETITION,
                usual.code(),
                usual.kind(),
                source,
                WARD,
                usual.petitioners(),
                1,
                SEALED,
                null,
                usual.subject(),
                null,
                null,
                null,
                body,
                null);
    }
}
