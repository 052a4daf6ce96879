package org.dossierledger.command.denunciation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.command.denunciation.Denunciations.accepted;
import static org.dossierledger.command.denunciation.Denunciations.concluded;
import static org.dossierledger.shared.petition.SamplePetitions.PETITION;

import java.util.Set;
import org.dossierledger.command.petition.PetitionStory;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.denunciation.DenunciationCommand.DecideProtection;
import org.dossierledger.shared.denunciation.DenunciationCommand.EndProtection;
import org.dossierledger.shared.denunciation.DenunciationCommand.RequestProtection;
import org.dossierledger.shared.denunciation.DenunciationEvent.ProtectionDecided;
import org.dossierledger.shared.denunciation.DenunciationEvent.ProtectionEnded;
import org.dossierledger.shared.denunciation.DenunciationEvent.ProtectionRequested;
import org.dossierledger.shared.denunciation.ProtectedGood;
import org.junit.jupiter.api.Test;

/** Bảo vệ người tố cáo (arts 47 to 55). */
class ProtectionTest {

    private static final RequestProtection ASK =
            new RequestProtection(PETITION, Set.of(ProtectedGood.EMPLOYMENT), "Đơn ngày 15/11/2026");
    private static final DecideProtection GRANT =
            new DecideProtection(PETITION, true, Set.of(ProtectedGood.EMPLOYMENT), "20/QĐ-UBND", null);
    private static final DecideProtection DENY =
            new DecideProtection(PETITION, false, Set.of(), "20/TB-UBND", "Không có căn cứ");
    private static final EndProtection END = new EndProtection(PETITION, "21/QĐ-UBND", "Nguy cơ không còn");

    @Test
    void protection_is_asked_for_decided_and_ended() {
        var story = accepted();
        story.then("2026-11-16T08:00:00", ASK).then("2026-11-17T08:00:00", GRANT);

        assertThat(story.happens("2026-12-01T08:00:00", END, ProtectionEnded.class)
                        .reason())
                .isEqualTo("Nguy cơ không còn");
    }

    @Test
    void a_decision_needs_a_request() {
        accepted().refused("2026-11-17T08:00:00", GRANT, NoProtectionRequested.class);
        accepted().refused("2026-11-17T08:00:00", DENY, NoProtectionRequested.class);
    }

    @Test
    void after_a_no_and_after_the_end_another_request_is_needed() {
        asked().then("2026-11-17T08:00:00", DENY).refused("2026-11-18T08:00:00", GRANT, NoProtectionRequested.class);
        granted().then("2026-11-20T08:00:00", END).refused("2026-11-21T08:00:00", GRANT, NoProtectionRequested.class);
    }

    @Test
    void while_protection_is_granted_its_measures_are_changed_without_another_request() {
        var changed = new DecideProtection(
                PETITION, true, Set.of(ProtectedGood.EMPLOYMENT, ProtectedGood.PROPERTY), "22/QĐ-UBND", null);

        assertThat(granted()
                        .happens("2026-11-20T08:00:00", changed, ProtectionDecided.class)
                        .goods())
                .containsExactlyInAnyOrder(ProtectedGood.EMPLOYMENT, ProtectedGood.PROPERTY);
    }

    @Test
    void only_granted_protection_is_ended_and_once() {
        asked().refused("2026-11-17T08:00:00", END, NoProtectionGranted.class);
        asked().then("2026-11-17T08:00:00", DENY).refused("2026-11-18T08:00:00", END, NoProtectionGranted.class);
        granted().then("2026-11-20T08:00:00", END).refused("2026-11-21T08:00:00", END, NoProtectionGranted.class);
    }

    @Test
    void a_yes_says_what_is_protected_and_a_no_says_why() {
        asked().refused(
                        "2026-11-17T08:00:00",
                        new DecideProtection(PETITION, true, Set.of(), "20/QĐ-UBND", null),
                        InvalidField.class);
        asked().refused(
                        "2026-11-17T08:00:00",
                        new DecideProtection(PETITION, false, Set.of(), "20/TB-UBND", null),
                        InvalidField.class);
    }

    @Test
    void protection_does_not_end_with_the_case() {
        concluded().happens("2026-12-20T08:00:00", ASK, ProtectionRequested.class);
    }

    private static PetitionStory asked() {
        return accepted().then("2026-11-16T08:00:00", ASK);
    }

    private static PetitionStory granted() {
        return asked().then("2026-11-17T08:00:00", GRANT);
    }
}
