package org.dossierledger.query.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.query.petition.Petitions.PETITION;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;

import java.time.Instant;
import java.util.List;
import org.dossierledger.query.projection.Told;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.denunciation.DenunciationEvent.DenunciationAccepted;
import org.dossierledger.shared.petition.IdentityEvent.IdentityAccessApproved;
import org.dossierledger.shared.petition.IdentityEvent.IdentityAccessExpired;
import org.dossierledger.shared.petition.IdentityEvent.IdentityAccessRequested;
import org.dossierledger.shared.petition.IdentityEvent.IdentityErased;
import org.dossierledger.shared.petition.IntakeEvent.PetitionAssigned;
import org.dossierledger.shared.petition.IntakeEvent.PetitionCorrected;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.PetitionStatus;
import org.junit.jupiter.api.Test;

/** A denunciation received on Monday 05/10/2026 and accepted a week later. */
class PetitionCorrectionTest {

    private static final Instant RECEIVED = vietnam("2026-10-05T09:00:00");

    private final Told told = new Told()
            .then(
                    Petitions.received(1, RECEIVED, PetitionKind.DENUNCIATION, Petitions.inVault()),
                    "2026-10-05T09:00:00")
            .then(
                    new DenunciationAccepted(PETITION, "12/QĐ", Petitions.WARD, 2, null, null, false, 0, List.of()),
                    "2026-10-12T09:00:00");

    @Test
    void a_correction_that_was_stored_and_cannot_be_applied_is_skipped_and_the_petition_can_be_read() {
        told.then(corrected(told.lastEvent(), "DenunciationAccepted", "contents", "bốn"), "2026-10-13T09:00:00")
                .projected();

        assertThat(told.petitions()
                        .state(PETITION.value(), endOf("2026-10-14"), Instant.MAX)
                        .status())
                .isEqualTo(PetitionStatus.ACCEPTED);
        assertThat(told.petitions()
                        .timeline(PETITION.value(), Instant.MAX, Instant.MAX, new Sentences(Catalogue.builtIn(), "vi")))
                .last()
                .satisfies(entry -> assertThat(entry.summary()).contains("bốn"));
    }

    @Test
    void who_has_it_is_whoever_was_assigned_last_whenever_that_is_said_to_have_happened() {
        told.then(assigned("thanhtra.1"), "2026-10-13T09:00:00");
        var first = told.lastEvent();
        told.then(assigned("thanhtra.2"), "2026-10-14T09:00:00")
                .then(
                        corrected(first, "PetitionAssigned", "occurredAt", "2026-10-15T02:00:00Z"),
                        "2026-10-16T09:00:00");

        assertThat(state("2026-10-20").officer()).isEqualTo("thanhtra.2");
    }

    @Test
    void a_correction_of_the_officer_stored_before_it_was_refused_gives_it_to_nobody() {
        told.then(assigned("thanhtra.1"), "2026-10-13T09:00:00")
                .then(corrected(told.lastEvent(), "PetitionAssigned", "officer", "tomo"), "2026-10-14T09:00:00");

        assertThat(state("2026-10-20").officer()).isEqualTo("thanhtra.1");
    }

    @Test
    void a_permission_is_not_brought_back_by_correcting_when_it_expired() {
        told.then(new IdentityAccessRequested(PETITION, "r", "để xác minh"), "2026-10-13T08:00:00")
                .then(new IdentityAccessApproved(PETITION, "r", vietnam("2026-10-13T11:00:00")), "2026-10-13T09:00:00")
                .then(new IdentityAccessExpired(PETITION, "r"), "2026-10-13T11:01:00");
        told.then(
                corrected(told.lastEvent(), "IdentityAccessExpired", "occurredAt", "2026-10-13T01:30:00Z"),
                "2026-10-14T09:00:00");

        assertThat(state("2026-10-20").accesses())
                .extracting(IdentityAccess::state)
                .containsExactly(IdentityAccess.State.EXPIRED);
    }

    @Test
    void what_was_recorded_last_of_a_permission_counts_whatever_time_is_claimed() {
        told.then(new IdentityAccessRequested(PETITION, "r", "để xác minh"), "2026-10-13T08:00:00")
                .then(new IdentityAccessApproved(PETITION, "r", vietnam("2026-10-13T11:00:00")), "2026-10-13T09:00:00")
                .then(new IdentityAccessExpired(PETITION, "r"), "2026-10-13T11:01:00", "2026-10-13T08:30:00");

        assertThat(state("2026-10-20").accesses())
                .extracting(IdentityAccess::state)
                .containsExactly(IdentityAccess.State.EXPIRED);
    }

    @Test
    void an_erasure_ends_every_permission() {
        told.then(new IdentityAccessRequested(PETITION, "r", "để xác minh"), "2026-10-13T08:00:00")
                .then(new IdentityAccessApproved(PETITION, "r", vietnam("2026-10-15T11:00:00")), "2026-10-13T09:00:00")
                .then(new IdentityErased(PETITION, "r", "hết thời hạn bảo quản"), "2026-10-13T10:00:00")
                .projected();

        assertThat(state("2026-10-14").accesses())
                .extracting(IdentityAccess::state)
                .containsExactly(IdentityAccess.State.EXPIRED);
        assertThat(told.petitionRegister().accessesOver(endOf("2026-12-31"))).isEmpty();
    }

    @Test
    void permissions_that_ended_first_are_looked_at_first() {
        for (var number : List.of(2, 3)) {
            var until = vietnam(number == 2 ? "2026-10-15T11:00:00" : "2026-10-14T11:00:00");
            told.then(
                            Petitions.received(number, RECEIVED, PetitionKind.DENUNCIATION, Petitions.inVault()),
                            "2026-10-13T07:00:00")
                    .then(new IdentityAccessRequested(Petitions.id(number), "r", "để xác minh"), "2026-10-13T08:00:00")
                    .then(new IdentityAccessApproved(Petitions.id(number), "r", until), "2026-10-13T09:00:00");
        }
        told.projected();

        assertThat(told.petitionRegister().accessesOver(endOf("2026-12-31")))
                .containsExactly(Petitions.id(3).value(), Petitions.id(2).value());
    }

    private PetitionState state(String asOf) {
        return told.petitions().state(PETITION.value(), endOf(asOf), Instant.MAX);
    }

    private static PetitionAssigned assigned(String officer) {
        return new PetitionAssigned(PETITION, Petitions.WARD, officer, "Phân công", List.of());
    }

    private static PetitionCorrected corrected(String event, String type, String field, String value) {
        return new PetitionCorrected(PETITION, event, type, field, value, null, "Nhập nhầm");
    }
}
