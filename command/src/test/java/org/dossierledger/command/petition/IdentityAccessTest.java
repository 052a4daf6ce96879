package org.dossierledger.command.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;
import static org.dossierledger.shared.petition.SamplePetitions.PETITION;
import static org.dossierledger.shared.petition.SamplePetitions.complaint;
import static org.dossierledger.shared.petition.SamplePetitions.denunciation;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.matchers.Matchers;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.event.Evidence;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.petition.IdentityCommand.ApproveIdentityAccess;
import org.dossierledger.shared.petition.IdentityCommand.DenyIdentityAccess;
import org.dossierledger.shared.petition.IdentityCommand.EraseIdentity;
import org.dossierledger.shared.petition.IdentityCommand.ExpireIdentityAccess;
import org.dossierledger.shared.petition.IdentityCommand.OpenIdentity;
import org.dossierledger.shared.petition.IdentityCommand.RequestIdentityAccess;
import org.dossierledger.shared.petition.IdentityEvent.IdentityAccessApproved;
import org.dossierledger.shared.petition.IdentityEvent.IdentityAccessDenied;
import org.dossierledger.shared.petition.IdentityEvent.IdentityAccessExpired;
import org.dossierledger.shared.petition.IdentityEvent.IdentityAccessRequested;
import org.dossierledger.shared.petition.IdentityEvent.IdentityErased;
import org.dossierledger.shared.petition.IdentityEvent.IdentityOpened;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who opens the denouncer's identity (arts 9.1.b, 56): one asks, another allows, only the first opens, for a time. */
class IdentityAccessTest {

    private static final String ID = "c7f6a3d2-1b4e-4f5a-9c8d-0e2b3a4d5f61";
    private static final String VERIFIER = "thanh.tra.vien";
    private static final String CHAIR = "chu.tich";

    private static final RequestIdentityAccess ASK =
            new RequestIdentityAccess(PETITION, ID, "Làm việc trực tiếp với người tố cáo");
    private static final ApproveIdentityAccess ALLOW = until("2026-11-12T08:00:00");
    private static final DenyIdentityAccess DENY = new DenyIdentityAccess(PETITION, ID, "Chưa cần thiết");
    private static final OpenIdentity OPEN = new OpenIdentity(PETITION, ID);
    private static final EraseIdentity ERASE = new EraseIdentity(PETITION, ID, "Hết thời hạn bảo quản");
    private static final ExpireIdentityAccess EXPIRE = new ExpireIdentityAccess(PETITION, ID);

    private final PetitionStory story = PetitionStory.begins().then("2026-11-04T08:00:00", denunciation());

    @Test
    void somebody_asks_with_a_reason_and_another_person_allows_it_for_a_time() {
        var requested = story.happens("2026-11-10T08:00:00", ASK, story.by(VERIFIER), IdentityAccessRequested.class);
        assertThat(requested.reason()).isEqualTo("Làm việc trực tiếp với người tố cáo");

        var approved = asked().happens("2026-11-10T09:00:00", ALLOW, story.by(CHAIR), IdentityAccessApproved.class);
        assertThat(approved.until()).isEqualTo(vietnam("2026-11-12T08:00:00"));
    }

    @Test
    void nobody_allows_themselves() {
        asked().refused("2026-11-10T09:00:00", ALLOW, story.by(VERIFIER), SecondPersonNeeded.class);
    }

    @Test
    void nobody_asks_allows_or_opens_without_an_account() {
        story.refused("2026-11-10T08:00:00", ASK, nobody("a"), InvalidField.class);
        asked().refused("2026-11-10T09:00:00", ALLOW, nobody("b"), InvalidField.class);
    }

    @Test
    void where_nobody_s_identity_lies_in_the_vault_nothing_is_asked_for() {
        PetitionStory.begins()
                .then("2026-11-04T08:00:00", complaint())
                .refused("2026-11-10T08:00:00", ASK, NobodyProtected.class);
    }

    @Test
    void a_request_is_made_once() {
        asked().refused("2026-11-10T08:30:00", ASK, story.by(VERIFIER), AccessAlreadyRequested.class);
    }

    @Test
    void the_end_lies_ahead_and_within_seventy_two_hours() {
        asked().refused("2026-11-10T09:00:00", until("2026-11-10T09:00:00"), story.by(CHAIR), InvalidField.class);
        asked().refused("2026-11-10T09:00:00", until("2026-11-13T09:00:01"), story.by(CHAIR), AccessTooLong.class);
    }

    @Test
    void seventy_two_hours_to_the_second_are_allowed() {
        asked().happens(
                        "2026-11-10T09:00:00",
                        until("2026-11-13T09:00:00"),
                        story.by(CHAIR),
                        IdentityAccessApproved.class);
    }

    @Test
    void a_request_is_decided_once() {
        asked().happens("2026-11-10T09:00:00", DENY, story.by(CHAIR), IdentityAccessDenied.class);
        denied().refused("2026-11-10T10:00:00", ALLOW, story.by(CHAIR), AccessAlreadyDecided.class);
        allowed().refused("2026-11-10T10:00:00", DENY, story.by(CHAIR), AccessAlreadyDecided.class);
        allowed().refused("2026-11-10T10:00:00", ALLOW, story.by(CHAIR), AccessAlreadyDecided.class);
    }

    @Test
    void who_asked_opens_as_often_as_needed_and_each_opening_is_an_event() {
        var opened = allowed().then("2026-11-10T10:00:00", OPEN, story.by(VERIFIER));
        opened.happens("2026-11-11T10:00:00", OPEN, story.by(VERIFIER), IdentityOpened.class);
    }

    @Test
    void nobody_else_opens_or_erases_not_even_who_allowed_it() {
        allowed().refused("2026-11-10T10:00:00", OPEN, story.by(CHAIR), AccessOfSomebodyElse.class);
        allowed().refused("2026-11-10T10:00:00", ERASE, story.by(CHAIR), AccessOfSomebodyElse.class);
        allowed().refused("2026-11-10T10:00:00", OPEN, nobody("c"), InvalidField.class);
    }

    @Test
    void nothing_is_opened_before_it_is_allowed_after_a_no_or_after_the_end() {
        asked().refused("2026-11-10T08:30:00", OPEN, story.by(VERIFIER), AccessNotAllowed.class);
        denied().refused("2026-11-10T10:00:00", OPEN, story.by(VERIFIER), AccessNotAllowed.class);
        allowed().refused("2026-11-12T08:00:00", OPEN, story.by(VERIFIER), AccessNotAllowed.class);
    }

    @Test
    void an_opening_after_the_end_is_not_made_good_by_claiming_an_earlier_time() {
        var earlier = story.by(VERIFIER).claimedAt(vietnam("2026-11-11T08:00:00"), Evidence.BACK_ENTERED);

        allowed().refused("2026-11-12T08:00:00", OPEN, earlier, AccessNotAllowed.class);
    }

    @Test
    void a_permission_is_not_stretched_by_claiming_another_time() {
        var earlier = story.by(CHAIR).claimedAt(vietnam("2026-11-10T08:30:00"), Evidence.BACK_ENTERED);

        asked().refused("2026-11-12T09:00:00", ALLOW, earlier, InvalidField.class);
    }

    @Test
    void an_opening_is_recorded_at_the_time_it_is_made_whatever_is_claimed() {
        var earlier = story.by(VERIFIER).claimedAt(vietnam("2026-11-10T09:30:00"), Evidence.BACK_ENTERED);

        allowed()
                .when("2026-11-10T10:00:00", OPEN, earlier)
                .expectEventsMatching(Matchers.predicate(events ->
                        !((EventMessage<?>) events.get(0)).getMetaData().containsKey(Provenance.OCCURRED_AT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"allow", "deny", "open", "erase", "expire"})
    void what_nobody_asked_for_is_not_decided(String step) {
        var command = switch (step) {
            case "allow" -> ALLOW;
            case "deny" -> DENY;
            case "open" -> OPEN;
            case "erase" -> ERASE;
            default -> EXPIRE;
        };
        story.refused("2026-11-10T10:00:00", command, story.by(CHAIR), UnknownAccessRequest.class);
    }

    @Test
    void a_permission_expires_when_its_time_is_over_and_once() {
        allowed().refused("2026-11-12T07:59:59", EXPIRE, AccessNotEnded.class);
        allowed().happens("2026-11-12T08:00:00", EXPIRE, IdentityAccessExpired.class);
        allowed().then("2026-11-12T08:00:00", EXPIRE).refused("2026-11-12T09:00:00", EXPIRE, AccessNotEnded.class);
    }

    @Test
    void what_was_never_allowed_does_not_expire() {
        asked().refused("2026-11-20T08:00:00", EXPIRE, AccessNotEnded.class);
        denied().refused("2026-11-20T08:00:00", EXPIRE, AccessNotEnded.class);
    }

    @Test
    void erasing_needs_what_opening_needs() {
        asked().refused("2026-11-10T08:30:00", ERASE, story.by(VERIFIER), AccessNotAllowed.class);
        allowed().refused("2026-11-12T08:00:00", ERASE, story.by(VERIFIER), AccessNotAllowed.class);
        var erased = allowed().happens("2026-11-10T10:00:00", ERASE, story.by(VERIFIER), IdentityErased.class);
        assertThat(erased.ground()).isEqualTo("Hết thời hạn bảo quản");
    }

    @Test
    void after_an_erasure_nothing_is_asked_for_allowed_or_opened() {
        var other = new RequestIdentityAccess(PETITION, "another", "Làm việc trực tiếp");
        erased().refused("2026-11-10T11:00:00", other, story.by(VERIFIER), IdentityGone.class);
        erased().refused("2026-11-10T11:00:00", OPEN, story.by(VERIFIER), IdentityGone.class);
        erased().refused("2026-11-10T11:00:00", ERASE, story.by(VERIFIER), IdentityGone.class);
    }

    @Test
    void a_permission_expires_after_an_erasure_too() {
        erased().happens("2026-11-12T11:00:00", EXPIRE, IdentityAccessExpired.class);
    }

    private PetitionStory asked() {
        return PetitionStory.begins()
                .then("2026-11-04T08:00:00", denunciation())
                .then("2026-11-10T08:00:00", ASK, account(VERIFIER, "asked"));
    }

    private PetitionStory allowed() {
        return asked().then("2026-11-10T09:00:00", ALLOW, account(CHAIR, "allowed"));
    }

    private PetitionStory denied() {
        return asked().then("2026-11-10T09:00:00", DENY, account(CHAIR, "denied"));
    }

    private PetitionStory erased() {
        return allowed().then("2026-11-10T10:00:00", ERASE, account(VERIFIER, "erased"));
    }

    private static ApproveIdentityAccess until(String time) {
        return new ApproveIdentityAccess(PETITION, ID, vietnam(time));
    }

    private static Provenance account(String name, String commandId) {
        return Provenance.by(name, "INSPECTOR", "H98.31", commandId, "web");
    }

    private static Provenance nobody(String commandId) {
        return account(null, commandId);
    }
}
