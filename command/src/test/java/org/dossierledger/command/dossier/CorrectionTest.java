package org.dossierledger.command.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.dossier.SampleDossiers.APPLICANT;
import static org.dossierledger.shared.dossier.SampleDossiers.DOSSIER;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;

import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.dossier.DossierCommand.CorrectDossier;
import org.dossierledger.shared.dossier.DossierEvent.DeadlineReassessed;
import org.dossierledger.shared.dossier.DossierEvent.DossierCorrected;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.dossierledger.shared.sealing.Sealed;
import org.junit.jupiter.api.Test;

/** Đính chính: a mistake is answered by an event that names it; nothing is edited. */
class CorrectionTest {

    private final Story story = Story.begins().then("2026-11-16T09:10:00", SampleDossiers.receive());
    private final String receipt = story.eventId(0);

    @Test
    void a_correction_names_the_event_and_field_and_the_reason() {
        assertThat(story.happens("2026-11-18T09:00:00", correct("papers", "Đơn và bản sao", null)))
                .containsExactly(new DossierCorrected(
                        DOSSIER, receipt, "DossierReceived", "papers", "Đơn và bản sao", null, "Nhập nhầm"));
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
                        new CorrectDossier(DOSSIER, "no-such-event", "papers", "x", null, "Nhập nhầm"))
                .expectException(NothingToCorrect.class)
                .expectNoEvents();
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
