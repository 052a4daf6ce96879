package org.dossierledger.query.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dossierledger.query.petition.Petitions.PETITION;
import static org.dossierledger.query.petition.Petitions.accepted;
import static org.dossierledger.query.petition.Petitions.complaint;
import static org.dossierledger.query.petition.Petitions.corrected;
import static org.dossierledger.query.petition.Petitions.decided;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;

import java.time.Instant;
import java.util.List;
import org.dossierledger.query.duty.DutyState;
import org.dossierledger.query.projection.Told;
import org.dossierledger.shared.complaint.ComplaintEvent.ComplaintDecisionDelivered;
import org.dossierledger.shared.complaint.ComplaintEvent.ComplaintExtended;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.petition.IntakeEvent.PetitionCorrected;
import org.dossierledger.shared.petition.IntakeEvent.PetitionFiled;
import org.dossierledger.shared.petition.PetitionStatus;
import org.junit.jupiter.api.Test;

/** Received on Monday 05/10/2026, accepted on 12/10 and to be decided by 09/11/2026. */
class PetitionLookupTest {

    private static final Instant RECEIVED = vietnam("2026-10-05T09:00:00");
    private static final Instant ACCEPTED = vietnam("2026-10-12T09:00:00");

    private final Told told = new Told().then(complaint(1, RECEIVED), "2026-10-05T09:00:00");

    @Test
    void a_petition_is_told_as_of_any_day_as_known_on_any_day() {
        told.then(accepted(1, ACCEPTED), "2026-10-14T09:00:00", "2026-10-12T09:00:00")
                .projected();
        var asOf = endOf("2026-10-13");

        assertThat(state(asOf, Instant.MAX).status()).isEqualTo(PetitionStatus.ACCEPTED);
        assertThat(state(asOf, asOf).status()).isEqualTo(PetitionStatus.RECEIVED);
        assertThat(state(endOf("2026-10-11"), Instant.MAX).duties())
                .extracting(DutyState::duty)
                .containsExactly(Duty.ACCEPTANCE);
        assertThat(told.petitions().state(Petitions.code(1), asOf, Instant.MAX)).isEqualTo(state(asOf, Instant.MAX));
    }

    @Test
    void before_its_receipt_and_before_anybody_knew_there_is_no_such_petition() {
        told.projected();

        assertThatExceptionOfType(UnknownPetition.class).isThrownBy(() -> state(RECEIVED.minusSeconds(1), Instant.MAX));
        assertThatExceptionOfType(UnknownPetition.class)
                .isThrownBy(() -> state(endOf("2026-12-31"), RECEIVED.minusSeconds(1)));
        assertThatExceptionOfType(UnknownPetition.class)
                .isThrownBy(() -> told.petitions().state("DT.none", RECEIVED, Instant.MAX));
    }

    @Test
    void an_id_of_a_dossier_is_no_petition_s() {
        told.then(SampleDossiers.received(), "2026-11-16T09:10:00");

        assertThatExceptionOfType(UnknownPetition.class)
                .isThrownBy(
                        () -> told.petitions().state(SampleDossiers.DOSSIER.value(), endOf("2026-12-31"), Instant.MAX));
    }

    @Test
    void who_wrote_it_and_what_stands_in_no_answer() {
        var state = state(endOf("2026-12-31"), Instant.MAX);

        assertThat(state.petitioners()).containsExactly(Petitions.named());
        assertThat(EventJson.MAPPER.writeValueAsString(state))
                .doesNotContain("key-of", "ciphertext", "petitioners", "accesses");
    }

    @Test
    void an_extension_moves_the_date_and_the_first_one_stays_told() {
        var longer = SampleDossiers.workingDays(ACCEPTED, 30);
        told.then(accepted(1, ACCEPTED), "2026-10-12T09:00:00")
                .then(
                        new ComplaintExtended(PETITION, "phức tạp", "3/QĐ", endOf("2026-11-09"), longer, List.of()),
                        "2026-11-05T09:00:00");

        assertThat(state(endOf("2026-11-10"), Instant.MAX).duties())
                .singleElement()
                .isEqualTo(new DutyState(Duty.DECISION, longer.due(), endOf("2026-11-09"), null, false, 0));
    }

    @Test
    void a_decision_takes_effect_after_its_day_and_may_be_appealed_from_its_delivery_on() {
        var appealBy = SampleDossiers.workingDays(vietnam("2026-11-10T09:00:00"), 30);
        told.then(accepted(1, ACCEPTED), "2026-10-12T09:00:00")
                .then(decided(1, vietnam("2026-11-06T09:00:00")), "2026-11-06T09:00:00")
                .then(new ComplaintDecisionDelivered(PETITION, appealBy, List.of()), "2026-11-10T09:00:00");

        assertThat(state(endOf("2026-11-07"), Instant.MAX).appealUntil()).isNull();
        var delivered = state(endOf("2026-11-11"), Instant.MAX);
        assertThat(delivered.appealUntil()).isEqualTo(appealBy.due());
        assertThat(delivered.outcome()).isEqualTo("PARTLY_RIGHT");
        assertThat(delivered
                        .effectiveFrom()
                        .atZone(org.dossierledger.shared.deadline.Moment.ZONE)
                        .toLocalTime())
                .isEqualTo(java.time.LocalTime.MIDNIGHT);
    }

    @Test
    void what_has_ended_owes_nothing() {
        told.then(new PetitionFiled(PETITION, "trùng", false, 0, List.of()), "2026-10-06T09:00:00");

        var state = state(endOf("2026-12-31"), Instant.MAX);

        assertThat(state.endedAt()).isEqualTo(vietnam("2026-10-06T09:00:00"));
        assertThat(state.duties()).isEmpty();
        assertThat(state.late()).isFalse();
    }

    @Test
    void corrected_facts_and_times_count_and_the_event_stays_as_it_was() {
        told.then(accepted(1, ACCEPTED), "2026-10-15T09:00:00");
        var acceptance = told.lastEvent();
        told.then(corrected(1, acceptance, "ComplaintAccepted", ACCEPTED), "2026-10-16T09:00:00")
                .then(
                        new PetitionCorrected(
                                PETITION, acceptance, "ComplaintAccepted", "documentNumber", "70/TB", null, "Nhầm"),
                        "2026-10-16T09:10:00");

        var facts = told.petitions().facts(PETITION.value(), endOf("2026-10-13"), Instant.MAX);

        assertThat(facts).hasSize(2).last().satisfies(fact -> {
            assertThat(fact.event()).isEqualTo(accepted(1, ACCEPTED));
            assertThat(fact.meant()).extracting("documentNumber").isEqualTo("70/TB");
            assertThat(fact.occurredAt()).isEqualTo(ACCEPTED);
        });
        assertThat(state(endOf("2026-10-13"), endOf("2026-10-15")).status()).isEqualTo(PetitionStatus.RECEIVED);
    }

    @Test
    void a_command_is_known_to_have_been_carried_out() {
        assertThat(told.petitions().did(PETITION.value(), "c0")).isTrue();
        assertThat(told.petitions().did(PETITION.value(), "c9")).isFalse();
    }

    private PetitionState state(Instant asOf, Instant knownAt) {
        return told.petitions().state(PETITION.value(), asOf, knownAt);
    }
}
