package org.dossierledger.command.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.dossier.SampleDossiers.DOSSIER;
import static org.dossierledger.shared.dossier.SampleDossiers.LAND_OFFICE;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.dossier.SampleDossiers.receive;
import static org.dossierledger.shared.dossier.SampleDossiers.received;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;

import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.dossierledger.command.act.HappensInTheFuture;
import org.dossierledger.shared.dossier.Channel;
import org.dossierledger.shared.dossier.DossierCommand.*;
import org.dossierledger.shared.dossier.DossierEvent.*;
import org.dossierledger.shared.event.Evidence;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.procedure.ProcedureCode;
import org.dossierledger.shared.sealing.Sealed;
import org.junit.jupiter.api.Test;

class DossierTest {

    private static final AssignDossier ASSIGN = new AssignDossier(DOSSIER, LAND_OFFICE, "canbo.datdai");
    private static final ResolveDossier RESOLVE = new ResolveDossier(DOSSIER, Outcome.GRANTED, "GCN 01");
    private static final ReturnResult RETURN = new ReturnResult(DOSSIER, Channel.COUNTER);

    @Test
    void ten_working_days_from_16_11_2026_are_promised_for_01_12_because_24_11_is_a_day_off() {
        assertThat(Story.begins().happens("2026-11-16T09:10:00", receive())).containsExactly(received());
        assertThat(received().clocks().promised()).isEqualTo(endOf("2026-12-01"));
    }

    @Test
    void repeating_a_command_with_the_same_id_does_nothing_the_second_time() {
        Story.begins()
                .then("2026-11-16T09:10:00", receive(), Story.clerk("c1"))
                .when("2026-11-16T09:11:00", receive(), Story.clerk("c1"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        Story.assigned()
                .then("2026-11-17T08:00:00", ASSIGN, Story.clerk("c2"))
                .when("2026-11-17T08:01:00", ASSIGN, Story.clerk("c2"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void another_dossier_cannot_be_received_under_the_same_id() {
        Story.begins()
                .then("2026-11-16T09:10:00", receive())
                .when("2026-11-16T09:11:00", receive())
                .expectException(DossierAlreadyExists.class)
                .expectNoEvents();
    }

    @Test
    void nothing_can_be_done_to_a_dossier_that_does_not_exist() {
        Story.begins()
                .when("2026-11-16T09:10:00", ASSIGN)
                .expectException(AggregateNotFoundException.class)
                .expectNoEvents();
    }

    @Test
    void a_procedure_that_is_not_published_cannot_be_received() {
        var command = receive();
        var unknown = new ReceiveDossier(
                DOSSIER,
                command.code(),
                ProcedureCode.of("9.999999"),
                command.receivingUnit(),
                command.competentUnit(),
                Channel.POST,
                command.applicant(),
                List.of(),
                null,
                false);
        Story.begins()
                .when("2026-11-16T09:10:00", unknown)
                .expectException(UnknownProcedure.class)
                .expectNoEvents();
    }

    @Test
    void a_promise_later_than_the_law_allows_is_taken_and_flagged() {
        assertThat(Story.begins().happens("2026-11-16T09:10:00", promising("2026-12-04")))
                .first()
                .satisfies(event -> {
                    var received = (DossierReceived) event;
                    assertThat(received.clocks().due()).isEqualTo(endOf("2026-12-04"));
                    assertThat(received.clocks().legal().due()).isEqualTo(endOf("2026-12-01"));
                    assertThat(received.irregularities()).containsExactly(Irregularity.PROMISE_AFTER_LEGAL);
                });
    }

    @Test
    void a_promise_before_the_receipt_is_refused() {
        Story.begins()
                .when("2026-11-16T09:10:00", promising("2026-11-13"))
                .expectException(PromiseBeforeReceipt.class)
                .expectNoEvents();
    }

    @Test
    void a_code_that_bears_another_date_than_the_receipt_is_flagged() {
        assertThat(Story.begins().happens("2026-11-17T09:10:00", receive()))
                .first()
                .extracting(event -> ((DossierReceived) event).irregularities())
                .isEqualTo(List.of(Irregularity.CODE_DATE_DIFFERS));
    }

    @Test
    void resolved_on_the_last_day_is_on_time_and_a_day_later_one_working_day_late() {
        assertThat(Story.assigned().happens("2026-12-01T17:00:00", RESOLVE))
                .containsExactly(new DossierResolved(DOSSIER, Outcome.GRANTED, "GCN 01", false, 0, 0, List.of()));
        assertThat(Story.assigned().happens("2026-12-02T08:00:00", RESOLVE))
                .containsExactly(new DossierResolved(DOSSIER, Outcome.GRANTED, "GCN 01", true, 1, 1, List.of()));
    }

    @Test
    void a_result_returned_although_nobody_recorded_that_it_was_ready_is_taken_and_flagged() {
        assertThat(Story.assigned().happens("2026-12-01T09:00:00", RETURN))
                .containsExactly(new ResultReturned(
                        DOSSIER,
                        Channel.COUNTER,
                        false,
                        0,
                        List.of(Irregularity.STATUS_JUMP, Irregularity.RETURNED_WITHOUT_RESOLUTION)));
    }

    @Test
    void nothing_but_notes_documents_and_corrections_follows_a_returned_result() {
        var returned = Story.assigned().then("2026-12-01T09:00:00", RESOLVE).then("2026-12-01T15:00:00", RETURN);
        returned.when("2026-12-02T09:00:00", ASSIGN)
                .expectException(ActionNotPossible.class)
                .expectNoEvents();
        assertThat(Story.assigned()
                        .then("2026-12-01T09:00:00", RESOLVE)
                        .then("2026-12-01T15:00:00", RETURN)
                        .happens("2026-12-02T09:00:00", new AddNote(DOSSIER, new Sealed("k", "bg=="))))
                .hasSize(1);
    }

    @Test
    void an_extension_gives_a_later_date_and_a_second_one_is_flagged() {
        var apology = "Xin lỗi vì chậm trễ";
        Story.assigned()
                .when("2026-11-20T09:00:00", new ExtendDossier(DOSSIER, endOf("2026-12-01"), apology))
                .expectException(NewDueNotLater.class)
                .expectNoEvents();
        var once =
                Story.assigned().then("2026-11-27T09:00:00", new ExtendDossier(DOSSIER, endOf("2026-12-08"), apology));
        assertThat(once.happens("2026-12-08T16:00:00", new ExtendDossier(DOSSIER, endOf("2026-12-15"), apology)))
                .first()
                .satisfies(event -> {
                    var extended = (DossierExtended) event;
                    assertThat(extended.previousDue()).isEqualTo(endOf("2026-12-08"));
                    assertThat(extended.irregularities())
                            .containsExactly(Irregularity.APOLOGY_LATE, Irregularity.REPEATED_EXTENSION);
                });
    }

    @Test
    void an_extended_dossier_is_on_time_by_the_new_date_and_late_by_the_first() {
        assertThat(Story.assigned()
                        .then("2026-11-27T09:00:00", new ExtendDossier(DOSSIER, endOf("2026-12-08"), "Xin lỗi"))
                        .happens("2026-12-04T09:00:00", RESOLVE))
                .containsExactly(new DossierResolved(DOSSIER, Outcome.GRANTED, "GCN 01", false, 0, 3, List.of()));
    }

    @Test
    void an_act_entered_from_paper_keeps_the_time_that_is_claimed_and_counts_from_it() {
        var yesterday = Story.clerk("paper").claimedAt(vietnam("2026-12-01T16:00:00"), Evidence.BACK_ENTERED);
        assertThat(Story.assigned().happens("2026-12-03T08:00:00", RESOLVE, yesterday))
                .containsExactly(new DossierResolved(DOSSIER, Outcome.GRANTED, "GCN 01", false, 0, 0, List.of()));
    }

    @Test
    void an_act_claimed_for_a_time_before_the_last_one_is_taken_and_flagged() {
        var before = Story.clerk("paper").claimedAt(vietnam("2026-11-16T08:00:00"), Evidence.BACK_ENTERED);
        assertThat(Story.assigned().happens("2026-11-18T08:00:00", RESOLVE, before))
                .first()
                .extracting(event -> ((DossierResolved) event).irregularities())
                .isEqualTo(List.of(Irregularity.OUT_OF_ORDER));
    }

    @Test
    void an_act_cannot_be_claimed_for_tomorrow() {
        var tomorrow = Story.clerk("x").claimedAt(vietnam("2026-11-19T08:00:00"), Evidence.BACK_ENTERED);
        Story.assigned()
                .when("2026-11-18T08:00:00", RESOLVE, tomorrow)
                .expectException(HappensInTheFuture.class)
                .expectNoEvents();
    }

    @Test
    void a_dossier_submitted_online_is_received_with_the_applicant_who_submitted_it() {
        var command = receive();
        var online = new ReceiveDossier(
                DOSSIER,
                command.code(),
                command.procedure(),
                command.receivingUnit(),
                command.competentUnit(),
                Channel.ONLINE,
                null,
                command.papers(),
                null,
                false);
        var submit = new SubmitDossier(
                DOSSIER, command.procedure(), command.receivingUnit(), command.applicant(), command.papers());
        assertThat(Story.begins().then("2026-11-14T20:00:00", submit).happens("2026-11-16T09:10:00", online))
                .first()
                .extracting(event -> ((DossierReceived) event).applicant())
                .isEqualTo(command.applicant());
    }

    @Test
    void a_withdrawn_dossier_is_stopped() {
        assertThat(Story.assigned()
                        .then("2026-11-18T09:00:00", new RequestWithdrawal(DOSSIER, "Không còn nhu cầu"))
                        .happens("2026-11-18T10:00:00", new StopDossier(DOSSIER, "Theo đề nghị của công dân")))
                .containsExactly(new DossierStopped(DOSSIER, "Theo đề nghị của công dân", false, 0, List.of()));
    }

    private static ReceiveDossier promising(String date) {
        var command = receive();
        return new ReceiveDossier(
                DOSSIER,
                command.code(),
                command.procedure(),
                command.receivingUnit(),
                command.competentUnit(),
                command.channel(),
                command.applicant(),
                command.papers(),
                endOf(date),
                false);
    }
}
