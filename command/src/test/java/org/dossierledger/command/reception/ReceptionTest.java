package org.dossierledger.command.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.dossier.SampleDossiers.deadline;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;
import static org.dossierledger.shared.reception.SampleReceptions.PETITION;
import static org.dossierledger.shared.reception.SampleReceptions.RECEIVED_AT;
import static org.dossierledger.shared.reception.SampleReceptions.SUMMARY;
import static org.dossierledger.shared.reception.SampleReceptions.VISIT;
import static org.dossierledger.shared.reception.SampleReceptions.WARD;
import static org.dossierledger.shared.reception.SampleReceptions.inVault;
import static org.dossierledger.shared.reception.SampleReceptions.named;
import static org.dossierledger.shared.reception.SampleReceptions.receive;
import static org.dossierledger.shared.reception.SampleReceptions.receiveCrowd;
import static org.dossierledger.shared.reception.SampleReceptions.refuse;
import static org.dossierledger.shared.reception.SampleReceptions.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.dossierledger.command.act.HappensInTheFuture;
import org.dossierledger.command.act.HeldElsewhere;
import org.dossierledger.command.act.UnitEnded;
import org.dossierledger.command.act.UnknownUnit;
import org.dossierledger.command.petition.DenouncerUnprotected;
import org.dossierledger.shared.event.Evidence;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.petition.PetitionId;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.Petitioner;
import org.dossierledger.shared.reception.Mode;
import org.dossierledger.shared.reception.ReceptionCommand.*;
import org.dossierledger.shared.reception.ReceptionEvent.*;
import org.dossierledger.shared.reception.RefusalGround;
import org.dossierledger.shared.sealing.Sealed;
import org.dossierledger.shared.unit.UnitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tiếp công dân: who is received, and what comes of it. */
class ReceptionTest {

    private static final TakeDocuments DOCUMENTS = new TakeDocuments(VISIT, List.of("Quyết định thu hồi đất"), "05");
    private static final TakePetitionUp TAKE_UP = new TakePetitionUp(VISIT, PETITION, PetitionKind.COMPLAINT);
    private static final ConcludeReception CONCLUDE = new ConcludeReception(VISIT, SUMMARY, "88/TB-UBND");
    private static final FollowResult FOLLOW = new FollowResult(VISIT, "Đã có quyết định giải quyết lần đầu");
    private static final AddReceptionNote NOTE = new AddReceptionNote(VISIT, new Sealed("k", "bg=="));

    @Test
    void a_visit_is_entered_in_the_register_and_owes_an_answer_within_ten_working_days() {
        var c = receive();
        CitizensReceived received = Visit.begins().happens("2026-11-16T09:00:00", c);

        assertThat(received)
                .isEqualTo(new CitizensReceived(
                        VISIT,
                        c.code(),
                        WARD,
                        Mode.REGULAR,
                        c.presiding(),
                        false,
                        false,
                        List.of(named()),
                        1,
                        0,
                        false,
                        SUMMARY,
                        null,
                        PetitionKind.COMPLAINT,
                        true,
                        null,
                        1,
                        deadline("K28", RECEIVED_AT),
                        List.of()));
        // 17/11(1) 18(2) 19(3) 20(4) 23(5) [24] 25(6) 26(7) 27(8) 30(9) 1/12(10)
        assertThat(received.answerBy().due()).isEqualTo(endOf("2026-12-01"));
    }

    @Test
    void a_scheduled_visit_is_received_once() {
        CitizensReceived received = Visit.scheduled().happens("2026-12-01T14:00:00", receive());
        assertThat(received.irregularities()).isEmpty();

        Visit.scheduled()
                .then("2026-12-01T14:00:00", receive())
                .isRefused("2026-12-01T15:00:00", receive(), VisitAlreadyReceived.class);
    }

    @Test
    void who_was_received_cannot_be_scheduled_received_or_refused_again() {
        Visit.received().isRefused("2026-11-16T10:00:00", receive(), VisitAlreadyReceived.class);
        Visit.received().isRefused("2026-11-16T10:00:00", refuse(RefusalGround.DISORDER), VisitAlreadyReceived.class);
        Visit.received()
                .isRefused(
                        "2026-11-16T10:00:00",
                        schedule(vietnam("2026-12-01T14:00:00"), false),
                        VisitAlreadyReceived.class);
    }

    @Test
    void at_least_one_visitor_is_named_and_no_more_than_came() {
        Visit.begins()
                .isRefused(
                        "2026-11-16T09:00:00",
                        receive(Mode.REGULAR, PetitionKind.COMPLAINT, List.of()),
                        "visitors: required");
        Visit.begins()
                .isRefused(
                        "2026-11-16T09:00:00",
                        receive(Mode.REGULAR, PetitionKind.COMPLAINT, List.of(named(), named())),
                        "people: tooFew");
    }

    @Test
    void representatives_are_among_those_who_came() {
        Visit.begins().isRefused("2026-11-16T09:00:00", receiveCrowd(4, 5), "representatives: tooMany");
        Visit.begins().isRefused("2026-11-16T09:00:00", receiveCrowd(4, -1), "representatives: negative");
    }

    @ParameterizedTest
    @CsvSource({"4,4,false", "5,2,false", "5,3,true", "10,2,false", "10,3,true", "11,5,false", "11,6,true"})
    void more_representatives_than_the_law_allows_are_heard_and_flagged(int people, int speaking, boolean flagged) {
        CitizensReceived received = Visit.begins().happens("2026-11-16T09:00:00", receiveCrowd(people, speaking));

        assertThat(received.irregularities())
                .isEqualTo(flagged ? List.of(Irregularity.TOO_MANY_REPRESENTATIVES) : List.of());
    }

    @Test
    void how_many_others_brought_the_same_is_no_negative_number() {
        var c = receive();
        var impossible = new ReceiveCitizens(
                VISIT,
                c.code(),
                WARD,
                c.mode(),
                c.presiding(),
                false,
                false,
                c.visitors(),
                1,
                0,
                false,
                SUMMARY,
                null,
                c.kind(),
                true,
                null,
                -1);
        Visit.begins().isRefused("2026-11-16T09:00:00", impossible, "sameContent: negative");
    }

    @ParameterizedTest
    @EnumSource(
            value = PetitionKind.class,
            names = {"DENUNCIATION", "DENUNCIATION_INFORMATION", "MIXED"})
    void who_may_turn_out_to_be_a_denouncer_is_received_only_under_protection(PetitionKind kind) {
        Visit.begins()
                .isRefused(
                        "2026-11-16T09:00:00",
                        receive(Mode.REGULAR, kind, List.of(named())),
                        DenouncerUnprotected.class);

        CitizensReceived received =
                Visit.begins().happens("2026-11-16T09:00:00", receive(Mode.REGULAR, kind, List.of(inVault())));
        assertThat(received.visitors()).allMatch(Petitioner::isProtected);
    }

    @Test
    void one_denouncer_in_the_open_among_protected_ones_is_one_too_many() {
        var c = receive();
        var two = new ReceiveCitizens(
                VISIT,
                c.code(),
                WARD,
                c.mode(),
                c.presiding(),
                false,
                false,
                List.of(inVault(), named()),
                2,
                0,
                false,
                SUMMARY,
                null,
                PetitionKind.DENUNCIATION,
                true,
                null,
                2);
        Visit.begins().isRefused("2026-11-16T09:00:00", two, DenouncerUnprotected.class);
    }

    @Test
    void a_denunciation_does_not_come_of_a_visit_whose_visitors_are_named() {
        var denunciation = new TakePetitionUp(VISIT, PETITION, PetitionKind.DENUNCIATION);

        Visit.received().isRefused("2026-11-16T10:00:00", denunciation, DenouncerUnprotected.class);
        Visit.scheduled()
                .then("2026-11-20T09:00:00", denunciation)
                .isRefused("2026-12-01T14:00:00", receive(), DenouncerUnprotected.class);
    }

    @Test
    void a_petition_is_taken_up_once_from_a_visit_and_another_one_too() {
        var another = new TakePetitionUp(VISIT, PetitionId.random(), PetitionKind.FEEDBACK);

        PetitionTakenUp takenUp = Visit.received().happens("2026-11-16T09:30:00", TAKE_UP);
        assertThat(takenUp).isEqualTo(new PetitionTakenUp(VISIT, PETITION, PetitionKind.COMPLAINT));
        Visit.received()
                .then("2026-11-16T09:30:00", TAKE_UP)
                .isRefused("2026-11-16T09:40:00", TAKE_UP, PetitionAlreadyTakenUp.class);
        PetitionTakenUp second =
                Visit.received().then("2026-11-16T09:30:00", TAKE_UP).happens("2026-11-16T09:40:00", another);
        assertThat(second.petition()).isEqualTo(another.petition());
    }

    @Test
    void documents_results_and_notes_are_added_at_any_time() {
        for (var visit : List.<Supplier<Visit>>of(Visit::scheduled, Visit::received)) {
            DocumentsTaken taken = visit.get().happens("2027-03-01T09:00:00", DOCUMENTS);
            ResultFollowed followed = visit.get().happens("2027-03-01T09:00:00", FOLLOW);
            ReceptionNoteAdded noted = visit.get().happens("2027-03-01T09:00:00", NOTE);

            assertThat(taken).isEqualTo(new DocumentsTaken(VISIT, DOCUMENTS.items(), "05"));
            assertThat(followed).isEqualTo(new ResultFollowed(VISIT, FOLLOW.result()));
            assertThat(noted).isEqualTo(new ReceptionNoteAdded(VISIT, NOTE.text()));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"LEADER", "LEADER_UNSCHEDULED", "DELEGATED"})
    void a_reception_by_a_leader_or_their_delegate_is_concluded(Mode mode) {
        ReceptionConcluded concluded = Visit.receivedBy(mode).happens("2026-11-18T09:00:00", CONCLUDE);

        assertThat(concluded).isEqualTo(new ReceptionConcluded(VISIT, SUMMARY, "88/TB-UBND"));
    }

    @Test
    void a_regular_reception_has_no_conclusion() {
        Visit.received().isRefused("2026-11-18T09:00:00", CONCLUDE, RegularReceptionConcluded.class);
    }

    @Test
    void nothing_is_concluded_before_anybody_came() {
        Visit.scheduled().isRefused("2026-11-18T09:00:00", CONCLUDE, VisitNotReceived.class);
    }

    @Test
    void nothing_happens_at_a_visit_that_nobody_opened() {
        for (var c : List.of(DOCUMENTS, TAKE_UP, CONCLUDE, FOLLOW, NOTE)) {
            Visit.begins().isRefused("2026-11-16T09:00:00", c, AggregateNotFoundException.class);
        }
    }

    @Test
    void a_unit_that_nobody_knows_receives_nobody() {
        var c = receive();
        var nowhere = UnitCode.of("H98.999");
        Visit.begins()
                .isRefused(
                        "2026-11-16T09:00:00",
                        new ScheduleReception(VISIT, nowhere, Mode.LEADER, RECEIVED_AT, false),
                        UnknownUnit.class);
        Visit.begins()
                .isRefused(
                        "2026-11-16T09:00:00",
                        new RefuseReception(VISIT, c.code(), nowhere, RefusalGround.OTHER, "Ngoài giờ tiếp", List.of()),
                        UnknownUnit.class);
        Visit.begins()
                .isRefused(
                        "2026-11-16T09:00:00",
                        new ReceiveCitizens(
                                VISIT,
                                c.code(),
                                nowhere,
                                c.mode(),
                                c.presiding(),
                                false,
                                false,
                                c.visitors(),
                                1,
                                0,
                                false,
                                SUMMARY,
                                null,
                                c.kind(),
                                true,
                                null,
                                1),
                        UnknownUnit.class);
    }

    @Test
    void what_an_ended_body_owes_a_visitor_is_owed_by_whoever_takes_it_over() {
        var district = UnitCode.of("H98.22");
        var over = new TakeVisitOver(
                VISIT, district, UnitCode.of("H98.34"), "Luật 72/2025/QH15", null, LocalDate.parse("2025-07-01"));
        var scheduled = new ScheduleReception(VISIT, district, Mode.LEADER, RECEIVED_AT, false);

        VisitTakenOver taken = Visit.begins()
                .then("2025-06-30T09:00:00", scheduled, Visit.clerk("c1"))
                .happens("2025-07-02T09:00:00", over);
        assertThat(taken.unit()).isEqualTo(UnitCode.of("H98.34"));
        Visit.begins()
                .then("2025-06-30T09:00:00", scheduled, Visit.clerk("c1"))
                .then("2025-07-02T09:00:00", over, Visit.clerk("c2"))
                .isRefused("2025-07-02T10:00:00", over, HeldElsewhere.class);
    }

    @Test
    void a_unit_that_has_ended_receives_nobody_any_more() {
        Visit.begins()
                .isRefused(
                        "2026-11-16T09:00:00",
                        new ScheduleReception(VISIT, UnitCode.of("H98.22"), Mode.LEADER, RECEIVED_AT, false),
                        UnitEnded.class);
    }

    @Test
    void repeating_a_command_with_the_same_id_does_nothing_the_second_time() {
        Visit.begins()
                .then("2026-11-16T09:00:00", receive(), Visit.clerk("c1"))
                .changesNothing("2026-11-16T09:01:00", receive(), Visit.clerk("c1"));
    }

    @Test
    void a_visit_that_has_not_taken_place_cannot_be_entered() {
        var tomorrow = Visit.clerk("when").claimedAt(vietnam("2026-11-17T09:00:00"), Evidence.BACK_ENTERED);
        Visit.begins().isRefused("2026-11-16T09:00:00", receive(), tomorrow, HappensInTheFuture.class);
    }

    @Test
    void a_visit_entered_as_earlier_than_its_appointment_was_made_is_flagged() {
        CitizensReceived received =
                Visit.scheduled().happens("2026-12-01T14:00:00", receive(), Visit.backEntered("2026-11-06T14:00:00"));

        assertThat(received.irregularities()).containsExactly(Irregularity.OUT_OF_ORDER);
    }

    @Test
    void a_visit_of_before_the_law_on_citizen_reception_owes_no_answer_by_it() {
        CitizensReceived received =
                Visit.begins().happens("2026-11-16T09:00:00", receive(), Visit.backEntered("2014-06-30T09:00:00"));

        assertThat(received.answerBy()).isNull();
    }
}
