package org.dossierledger.command.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.dossier.SampleDossiers.DOSSIER;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.dossier.SampleDossiers.received;

import java.time.Duration;
import java.util.List;
import org.dossierledger.shared.dossier.DossierCommand.*;
import org.dossierledger.shared.dossier.DossierEvent.*;
import org.dossierledger.shared.event.Irregularity;
import org.junit.jupiter.api.Test;

/** Bổ sung hồ sơ và nghĩa vụ tài chính: what stops the clocks and how they go on. */
class SupplementTest {

    private static final RequestSupplement ASK =
            new RequestSupplement(DOSSIER, List.of("Hợp đồng chuyển nhượng"), "Thiếu hợp đồng đã công chứng");
    private static final TakeSupplementIn TAKE_IN = new TakeSupplementIn(DOSSIER, List.of(), null);

    @Test
    void a_supplement_asked_for_within_three_working_days_is_not_flagged() {
        assertThat(Story.assigned().happens("2026-11-19T16:00:00", ASK)).first().satisfies(event -> {
            var requested = (SupplementRequested) event;
            assertThat(requested.noticeDue().due()).isEqualTo(endOf("2026-11-19"));
            assertThat(requested.irregularities()).isEmpty();
        });
    }

    @Test
    void a_supplement_asked_for_later_is_flagged() {
        assertThat(irregularities(Story.assigned().happens("2026-11-20T09:00:00", ASK)))
                .containsExactly(Irregularity.SUPPLEMENT_NOTICE_LATE);
    }

    @Test
    void a_second_supplement_request_is_taken_and_flagged() {
        assertThat(irregularities(Story.assigned()
                        .then("2026-11-18T09:00:00", ASK)
                        .then("2026-11-19T09:00:00", TAKE_IN)
                        .happens("2026-11-20T09:00:00", ASK)))
                .containsExactly(Irregularity.REPEATED_SUPPLEMENT);
    }

    @Test
    void the_kpi_moves_by_the_time_that_the_supplement_took() {
        assertThat(Story.assigned().then("2026-11-18T09:00:00", ASK).happens("2026-11-20T09:00:00", TAKE_IN))
                .first()
                .extracting(event -> ((SupplementReceived) event).clocks().kpi())
                .isEqualTo(received().clocks().kpi().plus(Duration.ofDays(2)));
    }

    @Test
    void a_second_supplement_forfeits_the_kpi() {
        assertThat(Story.assigned()
                        .then("2026-11-18T09:00:00", ASK)
                        .then("2026-11-19T09:00:00", TAKE_IN)
                        .then("2026-11-20T09:00:00", ASK)
                        .happens("2026-11-23T09:00:00", TAKE_IN))
                .first()
                .extracting(event -> ((SupplementReceived) event).clocks().kpi())
                .isNull();
    }

    @Test
    void after_a_supplement_the_time_is_counted_from_the_beginning_and_the_other_reading_is_kept() {
        assertThat(Story.assigned().then("2026-11-18T09:00:00", ASK).happens("2026-11-20T09:00:00", TAKE_IN))
                .first()
                .satisfies(event -> {
                    var legal = ((SupplementReceived) event).clocks().legal();
                    // 23(1) [24] 25(2) 26(3) 27(4) 30(5) 1/12(6) 2(7) 3(8) 4(9) 7(10)
                    assertThat(legal.due()).isEqualTo(endOf("2026-12-07"));
                    assertThat(legal.alternatives()).hasSize(1);
                });
    }

    @Test
    void nothing_becomes_late_while_the_applicant_is_asked_for_papers() {
        assertThat(Story.assigned()
                        .then("2026-11-18T09:00:00", ASK)
                        .happens("2026-12-30T09:00:00", new StopDossier(DOSSIER, "Quá hạn bổ sung")))
                .containsExactly(new DossierStopped(DOSSIER, "Quá hạn bổ sung", false, 0, List.of()));
    }

    @Test
    void time_spent_on_a_financial_obligation_is_not_counted() {
        var paid = Story.assigned()
                .then("2026-11-18T09:00:00", new RequestFinancialObligation(DOSSIER, "Lệ phí trước bạ", 1_500_000))
                .happens("2026-11-20T09:00:00", new ConfirmFinancialObligation(DOSSIER, 1_500_000, "BL-77"));
        assertThat(((FinancialObligationConfirmed) paid.get(0)).clocks().due()).isEqualTo(endOf("2026-12-03"));
    }

    private static List<Irregularity> irregularities(List<?> events) {
        return ((SupplementRequested) events.get(0)).irregularities();
    }
}
