package org.dossierledger.command.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.dossier.SampleDossiers.DOSSIER;
import static org.dossierledger.shared.dossier.SampleDossiers.LAND_OFFICE;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.dossier.SampleDossiers.receive;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;

import java.util.List;
import org.dossierledger.shared.dossier.DossierClocks;
import org.dossierledger.shared.dossier.DossierCommand.*;
import org.dossierledger.shared.dossier.DossierEvent.*;
import org.dossierledger.shared.event.Evidence;
import org.junit.jupiter.api.Test;

/** Ngày hẹn trả: what moves it, what does not, and what was never due. */
class PromiseTest {

    private static final RequestFinancialObligation PAY =
            new RequestFinancialObligation(DOSSIER, "Lệ phí trước bạ", 1_500_000);
    private static final ConfirmFinancialObligation PAID = new ConfirmFinancialObligation(DOSSIER, 1_500_000, "BL-77");
    private static final RequestSupplement ASK =
            new RequestSupplement(DOSSIER, List.of("Hợp đồng chuyển nhượng"), "Thiếu hợp đồng");
    private static final TakeSupplementIn TAKE_IN = new TakeSupplementIn(DOSSIER, List.of(), null);

    @Test
    void an_extension_outlives_a_payment_and_a_supplement() {
        assertThat(clocks(extended().then("2026-11-26T09:00:00", PAY).happens("2026-11-27T09:00:00", PAID))
                        .due())
                .isEqualTo(endOf("2026-12-25"));
        assertThat(clocks(extended().then("2026-11-26T09:00:00", ASK).happens("2026-11-27T09:00:00", TAKE_IN))
                        .due())
                .isEqualTo(endOf("2026-12-25"));
    }

    @Test
    void a_promise_by_hand_stays_where_the_law_would_ask_for_an_earlier_day() {
        var late = Story.begins()
                .then("2026-11-16T09:10:00", promising("2026-12-11"))
                .then("2026-11-17T09:00:00", new AssignDossier(DOSSIER, LAND_OFFICE, "canbo.datdai"))
                .then("2026-11-18T09:00:00", PAY);

        assertThat(clocks(late.happens("2026-11-20T09:00:00", PAID)).due()).isEqualTo(endOf("2026-12-11"));
    }

    @Test
    void a_promise_by_hand_is_not_changed_by_a_corrected_receipt() {
        var story = Story.begins().then("2026-11-16T09:10:00", promising("2026-11-27"));
        var events = story.happens(
                "2026-11-18T09:00:00",
                new CorrectDossier(DOSSIER, story.eventId(0), "occurredAt", "2026-11-13T02:00:00Z", null, "Nhập nhầm"));

        var reassessed = (DeadlineReassessed) events.get(1);
        assertThat(reassessed.clocks().legal().due()).isEqualTo(endOf("2026-11-30"));
        assertThat(reassessed.clocks().due()).isEqualTo(endOf("2026-11-27"));
    }

    @Test
    void a_corrected_receipt_is_the_start_of_everything_that_follows() {
        var story = Story.assigned();
        story.then(
                "2026-11-18T09:00:00",
                new CorrectDossier(DOSSIER, story.eventId(0), "occurredAt", "2026-11-13T02:00:00Z", null, "Nhập nhầm"));
        var clocks = clocks(story.then("2026-11-18T10:00:00", PAY).happens("2026-11-20T09:00:00", PAID));

        assertThat(clocks.legal().start()).isEqualTo(vietnam("2026-11-13T09:00:00"));
        // 16(1) 17(2) 18(3) [19, 20] 23(4) [24] 25(5) 26(6) 27(7) 30(8) 1/12(9) 2(10)
        assertThat(clocks.due()).isEqualTo(endOf("2026-12-02"));
    }

    @Test
    void a_dossier_of_2018_is_typed_in_by_the_rule_of_its_time() {
        var typedIn = Story.clerk("typed-in").claimedAt(vietnam("2018-02-09T08:00:00"), Evidence.BACK_ENTERED);
        var received = (DossierReceived) Story.begins()
                .happens("2026-11-23T09:00:00", receive(), typedIn)
                .get(0);

        assertThat(received.clocks().legal().ruleVersion()).startsWith("before-2018-06-21");
        // 12/2(1) 13(2) [14–20 Tết] 21(3) 22(4) 23(5) 26(6) 27(7) 28(8) 1/3(9) 2(10)
        assertThat(received.clocks().due()).isEqualTo(endOf("2018-03-02"));
        assertThat(received.forwardBy()).isNull();
    }

    /** Promised for 01/12, moved to 25/12 with an apology. */
    private static Story extended() {
        return Story.assigned()
                .then("2026-11-25T09:00:00", new ExtendDossier(DOSSIER, endOf("2026-12-25"), "Xin lỗi vì chậm trễ"));
    }

    private static ReceiveDossier promising(String date) {
        var usual = receive();
        return new ReceiveDossier(
                DOSSIER,
                usual.code(),
                usual.procedure(),
                usual.receivingUnit(),
                usual.competentUnit(),
                usual.channel(),
                usual.applicant(),
                usual.papers(),
                endOf(date),
                false);
    }

    private static DossierClocks clocks(List<?> events) {
        return events.get(0) instanceof SupplementReceived received
                ? received.clocks()
                : ((FinancialObligationConfirmed) events.get(0)).clocks();
    }
}
