package org.dossierledger.command.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.dossier.SampleDossiers.APPLICANT;
import static org.dossierledger.shared.dossier.SampleDossiers.DOSSIER;
import static org.dossierledger.shared.dossier.SampleDossiers.LAND_OFFICE;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;

import java.util.List;
import org.dossierledger.command.act.NothingToCorrect;
import org.dossierledger.command.act.UnknownUnit;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Pause;
import org.dossierledger.shared.dossier.DossierCommand.AssignDossier;
import org.dossierledger.shared.dossier.DossierCommand.CorrectDossier;
import org.dossierledger.shared.dossier.DossierCommand.RequestSupplement;
import org.dossierledger.shared.dossier.DossierCommand.ResolveDossier;
import org.dossierledger.shared.dossier.DossierCommand.TakeSupplementIn;
import org.dossierledger.shared.dossier.DossierEvent.DeadlineReassessed;
import org.dossierledger.shared.dossier.DossierEvent.DossierCorrected;
import org.dossierledger.shared.dossier.DossierEvent.Outcome;
import org.dossierledger.shared.dossier.DossierEvent.SupplementReceived;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.dossierledger.shared.procedure.ProcedureCode;
import org.dossierledger.shared.sealing.Sealed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Đính chính: a mistake is answered by an event that names it; nothing is edited. */
class CorrectionTest {

    private final Story story = Story.begins().then("2026-11-16T09:10:00", SampleDossiers.receive());
    private final String receipt = story.eventId(0);

    @Test
    void a_correction_names_the_event_and_field_and_the_reason() {
        assertThat(story.happens("2026-11-18T09:00:00", correct("competentUnit", "H98.32", null)))
                .containsExactly(new DossierCorrected(
                        DOSSIER, receipt, "DossierReceived", "competentUnit", "H98.32", null, "Nhập nhầm"));
    }

    @Test
    void correcting_the_time_of_receipt_counts_the_clocks_again() {
        var events = story.happens("2026-11-18T09:00:00", correct("occurredAt", "2026-11-13T02:00:00Z", null));
        assertThat(events).hasSize(2);
        var reassessed = (DeadlineReassessed) events.get(1);
        assertThat(reassessed.previousDue()).isEqualTo(endOf("2026-12-01"));
        assertThat(reassessed.clocks().due()).isEqualTo(endOf("2026-11-30"));
    }

    @Test
    void what_was_never_said_cannot_be_corrected() {
        story.when("2026-11-18T09:00:00", correct("colour", "xanh", null))
                .expectException(NothingToCorrect.class)
                .expectNoEvents();
        story.when(
                        "2026-11-18T09:00:00",
                        new CorrectDossier(DOSSIER, "no-such-event", "channel", "POST", null, "Nhập nhầm"))
                .expectException(NothingToCorrect.class)
                .expectNoEvents();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clocks", "irregularities", "code", "dossierId", "papers"})
    void what_was_concluded_or_printed_is_not_corrected_by_hand(String field) {
        story.when("2026-11-18T09:00:00", correct(field, "x", null))
                .expectException(NothingToCorrect.class)
                .expectNoEvents();
    }

    @Test
    void a_fact_is_corrected_only_by_what_it_can_be() {
        for (var time : List.of("2026-01-01 10:00:00Z", "2026-01-01T10:00:00Zx", "31/02/2026", " ")) {
            story.when("2026-11-18T09:00:00", correct("occurredAt", time, null))
                    .expectException(InvalidField.class)
                    .expectNoEvents();
        }
        story.when("2026-11-18T09:00:00", correct("channel", "1", null))
                .expectException(InvalidField.class)
                .expectNoEvents();
        story.when("2026-11-18T09:00:00", correct("channel", "bồ câu", null))
                .expectException(InvalidField.class)
                .expectNoEvents();
        story.when("2026-11-18T09:00:00", correct("competentUnit", "H98.99.99", null))
                .expectException(UnknownUnit.class)
                .expectNoEvents();
        story.when("2026-11-18T09:00:00", correct("channel", null, APPLICANT.person()))
                .expectException(InvalidField.class)
                .expectNoEvents();
    }

    @Test
    void another_procedure_has_another_time() {
        var events = story.happens("2026-11-18T09:00:00", correct("procedure", "1.001193", null));
        var length = SampleDossiers.CATALOGUE
                .procedures()
                .find(ProcedureCode.of("1.001193"))
                .orElseThrow()
                .processing();
        assertThat(((DeadlineReassessed) events.get(1)).clocks().legal().length())
                .isEqualTo(length);
    }

    @Test
    void another_time_of_a_supplement_counts_the_clocks_again() {
        story.then("2026-11-16T10:00:00", assign())
                .then("2026-11-18T09:00:00", ask())
                .then("2026-11-23T09:00:00", new TakeSupplementIn(DOSSIER, List.of(), null));
        var supplement = new CorrectDossier(
                DOSSIER, story.eventId(3), "occurredAt", "2026-11-20T02:00:00Z", null, "Nhập nhầm ngày");
        var events = story.happens("2026-11-25T09:00:00", supplement);
        var clocks = ((DeadlineReassessed) events.get(1)).clocks();
        assertThat(clocks.legal().supplements())
                .containsExactly(new Pause(vietnam("2026-11-18T09:00:00"), vietnam("2026-11-20T09:00:00")));
        assertThat(clocks.due()).isEqualTo(endOf("2026-12-07"));
    }

    @Test
    void the_indicator_follows_a_corrected_receipt_into_a_later_supplement() {
        story.then("2026-11-17T08:00:00", correct("occurredAt", "2026-11-13T02:00:00Z", null))
                .then("2026-11-17T10:00:00", assign())
                .then("2026-11-18T09:00:00", ask());
        var taken = (SupplementReceived)
                story.happens("2026-11-20T09:00:00", new TakeSupplementIn(DOSSIER, List.of(), null))
                        .get(0);
        assertThat(taken.clocks().kpi()).isEqualTo(endOf("2026-12-02"));
    }

    @Test
    void a_receipt_corrected_after_the_end_is_counted_again_too() {
        story.then("2026-11-16T10:00:00", assign())
                .then("2026-12-01T09:00:00", new ResolveDossier(DOSSIER, Outcome.GRANTED, null));
        var events = story.happens("2026-12-02T09:00:00", correct("occurredAt", "2026-11-13T02:00:00Z", null));
        assertThat(((DeadlineReassessed) events.get(1)).clocks().due()).isEqualTo(endOf("2026-11-30"));
    }

    @Test
    void the_indicator_is_the_same_whether_the_receipt_is_corrected_before_or_after_a_supplement() {
        story.then("2026-11-17T10:00:00", assign())
                .then("2026-11-18T09:00:00", ask())
                .then("2026-11-20T09:00:00", new TakeSupplementIn(DOSSIER, List.of(), null));
        var events = story.happens("2026-11-23T08:00:00", correct("occurredAt", "2026-11-13T02:00:00Z", null));
        assertThat(((DeadlineReassessed) events.get(1)).clocks().kpi()).isEqualTo(endOf("2026-12-02"));
    }

    private static AssignDossier assign() {
        return new AssignDossier(DOSSIER, LAND_OFFICE, "canbo.datdai");
    }

    private static RequestSupplement ask() {
        return new RequestSupplement(DOSSIER, List.of("Hợp đồng"), "Thiếu hợp đồng");
    }

    @Test
    void an_applicant_is_corrected_only_under_seal() {
        story.when("2026-11-18T09:00:00", correct("applicant", "Nguyễn Văn A", null))
                .expectException(InvalidField.class)
                .expectNoEvents();
        assertThat(story.happens(
                        "2026-11-18T09:00:00",
                        new CorrectDossier(DOSSIER, receipt, "applicant", null, APPLICANT.person(), "Sai tên")))
                .hasSize(1);
    }

    @Test
    void an_impossible_time_is_not_a_correction() {
        story.when("2026-11-18T09:00:00", correct("occurredAt", "31/02/2026", null))
                .expectException(InvalidField.class)
                .expectNoEvents();
    }

    private CorrectDossier correct(String field, String value, Sealed sealed) {
        return new CorrectDossier(DOSSIER, receipt, field, value, sealed, "Nhập nhầm");
    }
}
