package org.dossierledger.query.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.dossierledger.query.petition.Petitions.PETITION;
import static org.dossierledger.query.petition.Petitions.accepted;
import static org.dossierledger.query.petition.Petitions.complaint;
import static org.dossierledger.query.petition.Petitions.corrected;
import static org.dossierledger.query.petition.Petitions.decided;
import static org.dossierledger.query.petition.Petitions.imported;
import static org.dossierledger.query.petition.Petitions.noticeSent;
import static org.dossierledger.query.petition.Petitions.resumed;
import static org.dossierledger.query.petition.Petitions.suspended;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.dossierledger.query.late.LateAnswer;
import org.dossierledger.query.late.LateQuestion;
import org.dossierledger.query.projection.Told;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.petition.IntakeEvent.PetitionAssigned;
import org.dossierledger.shared.petition.IntakeEvent.PetitionNoteAdded;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.SamplePetitions;
import org.junit.jupiter.api.Test;

/**
 * A complaint of Monday 05/10/2026: to be accepted by 14/10, accepted on 12/10 by the inspectorate, to be decided by
 * 09/11/2026.
 */
class PetitionLateTest {

    private static final Instant RECEIVED = vietnam("2026-10-05T09:00:00");
    private static final Instant ACCEPTED = vietnam("2026-10-12T09:00:00");

    private final Told told = new Told().then(complaint(1, RECEIVED), "2026-10-05T09:00:00");

    @Test
    void what_was_reclassified_as_a_complaint_stays_on_the_list_of_its_own_officer_while_its_writer_is_protected() {
        var at = vietnam("2026-10-05T09:00:00");
        var told = new Told()
                .then(Petitions.received(7, at, PetitionKind.DENUNCIATION, Petitions.inVault()), "2026-10-05T09:00:00")
                .then(Petitions.classified(7, PetitionKind.COMPLAINT, at, null), "2026-10-06T09:00:00")
                .then(
                        new PetitionAssigned(Petitions.id(7), Petitions.WARD, "thanhtra.1", "Phân công", List.of()),
                        "2026-10-06T10:00:00")
                .projected();
        // the second question is answered from the whole log
        for (var question : List.of(
                LateQuestion.at(endOf("2026-12-10"), null),
                LateQuestion.at(endOf("2026-12-10"), endOf("2026-10-10")))) {
            assertThat(told.lateList().answer(question).count()).isEqualTo(1);
            assertThat(told.lateList().answer(question.confidentialOf("tomo")).count())
                    .isZero();
            assertThat(told.lateList()
                            .answer(question.confidentialOf("thanhtra.1"))
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void a_complaint_that_nobody_accepts_is_late_with_its_acceptance() {
        told.projected();

        assertThat(told.late("2026-10-14", null).items()).isEmpty();
        assertThat(told.late("2026-10-15", null).items()).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo("complaint");
            assertThat(item.duty()).isEqualTo("ACCEPTANCE");
            assertThat(item.unit()).isEqualTo("H98.31");
            assertThat(item.workingDaysLate()).isEqualTo(1);
        });
    }

    @Test
    void what_is_owed_side_by_side_is_late_side_by_side() {
        told.then(accepted(1, ACCEPTED), "2026-10-12T09:00:00")
                .then(decided(1, vietnam("2026-11-10T09:00:00")), "2026-11-11T09:00:00", "2026-11-10T09:00:00")
                .then(suspended(1, vietnam("2026-11-11T09:00:00")), "2026-11-11T10:00:00")
                .projected();

        assertThat(duties(told.late("2026-11-16", null))).containsExactly("SENDING");
        assertThat(duties(told.late("2026-11-17", null))).containsExactly("SENDING", "SUSPENSION_NOTICE");

        told.then(noticeSent(1, Duty.SENDING), "2026-11-18T10:00:00").projected();
        assertThat(duties(told.late("2026-11-18", null))).containsExactly("SUSPENSION_NOTICE");
        assertThat(duties(told.late("2026-11-17", null))).containsExactly("SENDING", "SUSPENSION_NOTICE");
    }

    @Test
    void nothing_becomes_late_while_it_is_suspended_but_the_notice_of_it() {
        told.then(accepted(1, ACCEPTED), "2026-10-12T09:00:00")
                .then(suspended(1, vietnam("2026-10-20T09:00:00")), "2026-10-20T09:00:00")
                .projected();

        assertThat(duties(told.late("2026-12-20", null))).containsExactly("SUSPENSION_NOTICE");
        var suspended = told.petitions().state(PETITION.value(), endOf("2026-12-20"), Instant.MAX);
        assertThat(suspended.duties())
                .filteredOn(duty -> duty.duty() == Duty.DECISION)
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.late()).isFalse();
                    assertThat(duty.pausedSince()).isEqualTo(vietnam("2026-10-20T09:00:00"));
                });

        told.then(noticeSent(1, Duty.SUSPENSION_NOTICE), "2026-10-21T09:00:00")
                .then(resumed(1, vietnam("2026-12-01T09:00:00"), 5), "2026-12-01T09:00:00")
                .projected();
        assertThat(told.late("2026-12-08", null).items()).isEmpty();
        assertThat(told.late("2026-12-09", null).items()).singleElement().satisfies(item -> {
            assertThat(item.workingDaysLate()).isEqualTo(1);
            assertThat(item.workingDaysLateOriginally()).isGreaterThan(20);
        });
    }

    @Test
    void what_was_late_before_it_was_suspended_stays_late() {
        told.then(accepted(1, ACCEPTED), "2026-10-12T09:00:00")
                .then(suspended(1, vietnam("2026-11-16T09:00:00")), "2026-11-16T09:00:00")
                .then(noticeSent(1, Duty.SUSPENSION_NOTICE), "2026-11-16T10:00:00")
                .projected();

        assertThat(duties(told.late("2026-12-20", null))).containsExactly("DECISION");
    }

    @Test
    void an_acceptance_typed_in_later_was_missing_as_known_then() {
        told.then(accepted(1, ACCEPTED), "2026-10-20T09:00:00", "2026-10-12T09:00:00")
                .projected();

        assertThat(told.late("2026-10-16", "2026-10-16").count()).isEqualTo(1);
        assertThat(told.late("2026-10-16", "2026-10-20").count()).isZero();
        assertThat(told.late("2026-10-16", null).count()).isZero();
        assertThat(told.late("2026-10-16", "2026-10-04").count()).isZero();
    }

    @Test
    void a_corrected_time_moves_the_end_of_what_was_owed() {
        told.then(accepted(1, ACCEPTED), "2026-10-21T09:00:00");
        var acceptance = told.lastEvent();
        told.then(corrected(1, acceptance, "ComplaintAccepted", ACCEPTED), "2026-10-23T09:00:00")
                .projected();

        assertThat(told.late("2026-10-16", "2026-10-22").count()).isEqualTo(1);
        assertThat(told.late("2026-10-16", null).count()).isZero();
    }

    @Test
    void what_was_done_before_what_it_follows_is_not_owed_again() {
        told.then(accepted(1, ACCEPTED), "2026-10-12T09:00:00")
                .then(decided(1, ACCEPTED), "2026-10-13T09:00:00", "2026-10-09T09:00:00")
                .then(noticeSent(1, Duty.SENDING), "2026-10-13T10:00:00")
                .projected();

        assertThat(told.late("2026-12-20", null).items()).isEmpty();
        assertThat(told.petitions()
                        .state(PETITION.value(), endOf("2026-12-20"), Instant.MAX)
                        .duties())
                .isEmpty();
    }

    @Test
    void whoever_had_it_then_answers_for_it_and_whoever_received_it_finds_it() {
        told.then(accepted(1, ACCEPTED), "2026-10-12T09:00:00").projected();
        var late = LateQuestion.at(endOf("2026-11-10"), null);

        assertThat(told.lateList().answer(late).byUnit()).containsExactly(entry("H98.01", 1L));
        assertThat(told.lateList().answer(late.within(Set.of("H98.31"))).count())
                .isEqualTo(1);
        assertThat(told.lateList().answer(late.within(Set.of("H98.32"))).count())
                .isZero();
    }

    @Test
    void a_note_of_any_day_changes_nothing_that_is_owed() {
        told.then(new PetitionNoteAdded(PETITION, SamplePetitions.SEALED), "2026-10-20T09:00:00", "2026-09-01T09:00:00")
                .projected();

        assertThat(told.late("2026-10-15", null).count()).isEqualTo(1);
        assertThat(told.late("2026-10-15", "2026-10-19").count()).isEqualTo(1);
    }

    @Test
    void the_list_of_a_kind_has_what_a_petition_turned_out_to_be() {
        told.then(
                        Petitions.classified(1, PetitionKind.DENUNCIATION, ACCEPTED, List.of(Petitions.inVault())),
                        "2026-10-12T09:00:00")
                .projected();
        var late = LateQuestion.at(endOf("2026-10-30"), null);

        assertThat(told.lateList().answer(late.ofKinds(Set.of("complaint"))).count())
                .isZero();
        assertThat(told.lateList().answer(late.ofKinds(Set.of("denunciation"))).items())
                .hasSize(1);
    }

    @Test
    void what_was_due_soon_on_a_day_in_the_past_is_told_of_every_duty() {
        told.then(accepted(1, ACCEPTED), "2026-10-12T09:00:00").projected();
        var soon = LateQuestion.at(endOf("2026-11-02"), null).dueUntil(endOf("2026-11-09"));

        assertThat(duties(told.lateList().answer(soon))).containsExactly("DECISION");
        assertThat(told.lateList().answer(soon.dueUntil(endOf("2026-11-06"))).count())
                .isZero();
    }

    @Test
    void an_imported_petition_is_late_between_its_due_date_and_its_end() {
        var told = new Told()
                .then(
                        imported(
                                2, vietnam("2018-02-01T08:00:00"), endOf("2018-02-23"), vietnam("2018-02-26T10:00:00")),
                        "2026-11-24T08:00:00",
                        "2018-02-09T08:00:00")
                .projected();

        assertThat(told.late("2018-02-23", null).count()).isZero();
        assertThat(told.late("2018-02-25", null).items()).singleElement().satisfies(item -> {
            assertThat(item.duty()).isEqualTo("DECISION");
            assertThat(item.unit()).isEqualTo("H98.01");
        });
        assertThat(told.late("2018-02-26", null).count()).isZero();
        assertThat(told.late("2018-02-25", "2018-02-25").count()).isZero();
        var id = Petitions.id(2).value();
        assertThat(told.petitions().state(id, endOf("2018-02-25"), Instant.MAX).late())
                .isTrue();
        assertThat(told.petitions().state(id, endOf("2018-02-05"), Instant.MAX).status())
                .isNotNull();
        assertThat(told.petitions().state(id, endOf("2018-02-26"), Instant.MAX).endedAt())
                .isEqualTo(vietnam("2018-02-26T10:00:00"));
    }

    @Test
    void a_later_export_ends_an_imported_petition_and_what_was_known_before_stays() {
        var told = new Told()
                .then(imported(2, null, endOf("2018-02-23"), null), "2026-11-24T08:00:00", "2018-02-09T08:00:00")
                .then(
                        imported(2, null, null, vietnam("2018-02-26T10:00:00")),
                        "2026-12-01T08:00:00",
                        "2018-02-12T08:00:00")
                .projected();

        assertThat(told.late("2018-02-27", "2026-11-25").count()).isEqualTo(1);
        assertThat(told.late("2018-02-27", null).count()).isZero();
        assertThat(told.late("2018-02-25", null).count()).isEqualTo(1);
    }

    private static List<String> duties(LateAnswer answer) {
        return answer.items().stream().map(LateAnswer.Item::duty).toList();
    }
}
