package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.app.serve.PetitionAtTheDesk.HANDLER;
import static org.dossierledger.app.serve.PetitionAtTheDesk.LEADER;
import static org.dossierledger.app.serve.PetitionAtTheDesk.OFFICER;
import static org.dossierledger.app.serve.PetitionAtTheDesk.daysAgo;
import static org.dossierledger.app.serve.PetitionAtTheDesk.held;
import static org.dossierledger.app.serve.PetitionAtTheDesk.reason;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dossierledger.app.account.Role;
import org.dossierledger.app.petition.PetitionAction;
import org.dossierledger.command.petition.PetitionLife;
import org.dossierledger.shared.petition.PetitionKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every form of a petition, taken and refused. */
class PetitionFormsTest {

    private static final String[] CLASSIFIED = {"kind=COMPLAINT", "field=ADMINISTRATIVE", "competent=true"};
    private static final String[] OF_ANOTHER = {
        "kind=COMPLAINT", "field=ADMINISTRATIVE", "competentBody=UBND phường Bến Đá"
    };
    private static final String[] DENOUNCED = {"kind=DENUNCIATION", "field=ADMINISTRATIVE", "competent=true"};

    @TempDir
    private static Path data;

    private static RunningServer server;
    private static final Map<PetitionKind, PetitionAtTheDesk> fresh = new EnumMap<>(PetitionKind.class);

    @BeforeAll
    static void start() {
        server = new RunningServer(data);
        for (var kind : PetitionKind.values()) {
            fresh.put(
                    kind,
                    PetitionAtTheDesk.received(server, kind.name())
                            .then(OFFICER, "assignment", "unit=H98.32", "officer=handler"));
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(PetitionAction.class)
    void an_empty_form_is_shown_again_with_the_reason(PetitionAction action) {
        var kind = Arrays.stream(PetitionKind.values())
                .filter(each -> PetitionLife.belongsTo(action.command(), each))
                .findFirst()
                .orElseThrow();
        var user = List.of(Role.HANDLER, Role.LEADER, Role.PETITION_OFFICER).stream()
                .filter(action::allowedTo)
                .findFirst()
                .orElseThrow();
        var nothing = action == PetitionAction.PROTECTION_REQUEST ? "goods=NONSENSE" : "reason=";
        assertThat(fresh.get(kind).refused(user.name().toLowerCase(), action.path(), nothing))
                .isNotBlank();
    }

    @Test
    void a_complaint_is_decided_enforced_and_closed() {
        var complaint = PetitionAtTheDesk.received(server, "COMPLAINT", daysAgo(40))
                .then(OFFICER, "classification", daysAgo(39, CLASSIFIED))
                .then(LEADER, "acceptance", daysAgo(38, "documentNumber=1", "unit=H98.32", "everyoneSigned=true"))
                .then(LEADER, "verification", daysAgo(37, "unit=H98.32", "officer=handler", "documentNumber=2"))
                .then(HANDLER, "complexity", daysAgo(36, "criteria=SEVERAL_PLACES", "documentNumber=3"))
                .then(LEADER, "extension", daysAgo(35, "reason=Phức tạp", "documentNumber=4"))
                .then(LEADER, "suspension", daysAgo(34, "ground=FORCE_MAJEURE", "reason=Bão", "documentNumber=5"))
                .then(LEADER, "resumption", daysAgo(30, "documentNumber=6"))
                .then(OFFICER, "notice", daysAgo(29, "duty=SUSPENSION_NOTICE", "documentNumber=6a"))
                .then(HANDLER, "findings", daysAgo(28, "findings=Đúng một phần", "documentNumber=7"))
                .then(
                        HANDLER,
                        "dialogue-notice",
                        daysAgo(27, held(20, "heldAt.time=14:00", "place=Trụ sở", "documentNumber=8")))
                .then(HANDLER, "dialogue", daysAgo(20, "minutesNumber=9", "copies=3", "minutes=Hai bên thống nhất"))
                .then(
                        LEADER,
                        "decision",
                        daysAgo(15, "outcome=PARTLY_RIGHT", "documentNumber=10", "recovery.moneyToPeople=5.000.000"))
                .then(OFFICER, "sending", daysAgo(14, "recipients=Người khiếu nại"))
                .then(OFFICER, "delivery", daysAgo(13))
                .then(OFFICER, "publication", daysAgo(12, "form=POSTING", "place=Trụ sở"))
                .then(OFFICER, "court", "court=Tòa án nhân dân khu vực 1")
                .then(HANDLER, "enforcement", "complete=true", "report=Đã trả tiền", "collected.moneyToPeople=5000000")
                .then(OFFICER, "notes", "text=Đã gọi điện")
                .then(LEADER, "closing", "reason=Đã thi hành");
        var page = complaint.page(OFFICER, "").body();
        assertThat(page)
                .contains("Kết thúc", "Nguyễn Thị Đào", "Đã gọi điện", "nhập lại từ giấy", "5.000.000")
                .doesNotContain("??");
        assertThat(complaint.page(OFFICER, "/deadlines").body())
                .contains("Từng ngày", "Quyết định giải quyết khiếu nại")
                .doesNotContain("??");
    }

    @Test
    void what_another_body_is_competent_for_is_sent_on() {
        var transferred = ofAnother()
                .then(OFFICER, "transfer", "to=H98.31", "documentNumber=1")
                .then(OFFICER, "transfer-result", "result=Đã giải quyết", "documentNumber=2");
        assertThat(transferred.page(OFFICER, "").body())
                .contains("Chuyển đơn đến UBND phường Bến Đá", "vượt cấp")
                .doesNotContain("??");

        ofAnother().then(OFFICER, "guidance", "toBody=Tòa án", "documentNumber=1");
        ofAnother().then(LEADER, "urging", "toBody=UBND phường Bến Đá", "documentNumber=1");
    }

    private static PetitionAtTheDesk ofAnother() {
        return PetitionAtTheDesk.received(server, "COMPLAINT")
                .then(OFFICER, "classification", with(OF_ANOTHER, "higherLevel=true"));
    }

    @Test
    void what_is_not_handled_is_refused_returned_or_filed() {
        classified("UNSIGNED")
                .then(OFFICER, "non-acceptance", "ground=UNSIGNED", "reason=Không ký", "documentNumber=1");
        classified("UNCLEAR").then(OFFICER, "return", "reason=Không rõ nội dung", "documentNumber=1");
        classified("ABUSIVE").then(OFFICER, "filing", "reason=Không xử lý");

        var first = PetitionAtTheDesk.received(server, "COMPLAINT");
        PetitionAtTheDesk.received(server, "COMPLAINT")
                .then(OFFICER, "same-content", "primary=" + first.code(), "reason=Trùng nội dung");
        assertThat(first.page(OFFICER, "").body()).contains("Có đơn trùng nội dung");
    }

    private static PetitionAtTheDesk classified(String deficiency) {
        return PetitionAtTheDesk.received(server, "COMPLAINT")
                .then(OFFICER, "classification", with(CLASSIFIED, "deficiencies=" + deficiency));
    }

    @Test
    void a_complaint_that_is_withdrawn_is_terminated() {
        PetitionAtTheDesk.received(server, "COMPLAINT")
                .then(OFFICER, "classification", CLASSIFIED)
                .then(LEADER, "acceptance", "documentNumber=1", "unit=H98.32", "everyoneSigned=true")
                .then(OFFICER, "assignment", "unit=H98.32", "officer=handler")
                .then(HANDLER, "withdrawal", "scope=WHOLE", "peopleLeft=0", "afterExplanation=true")
                .then(LEADER, "termination", "ground=WITHDRAWN", "reason=Đã rút", "documentNumber=2");
    }

    @Test
    void a_denunciation_is_concluded_sent_published_and_handled() {
        var denunciation = denounced()
                .then(LEADER, "acceptance", "documentNumber=1", "unit=H98.32", "contents=2")
                .then(OFFICER, "notice", "duty=ACCEPTANCE_NOTICE", "documentNumber=1a")
                .then(LEADER, "verification", "unit=H98.32", "officer=handler", "documentNumber=2")
                .then(LEADER, "extension", "criteria=MANY_PEOPLE", "documentNumber=3")
                .then(LEADER, "suspension", "ground=WAITING_FOR_EXPERT", "reason=Giám định", "documentNumber=4")
                .then(LEADER, "resumption", "documentNumber=5")
                .then(HANDLER, "findings", "findings=Có vi phạm", "documentNumber=6")
                .then(HANDLER, "protection-request", "goods=EMPLOYMENT", "goods=IDENTITY")
                .then(LEADER, "protection", "granted=true", "goods=EMPLOYMENT", "documentNumber=7")
                .then(LEADER, "protection-end", "reason=Hết nguy cơ", "documentNumber=8")
                .then(LEADER, "conclusion", "outcome=TRUE", "documentNumber=9", "recovery.peopleToDiscipline=1")
                .then(OFFICER, "sending", "recipients=Thanh tra tỉnh")
                .then(OFFICER, "publication", "form=PORTAL", "place=Cổng thông tin")
                .then(HANDLER, "handling", "measures=Khiển trách", "documentNumber=10", "complete=true")
                .then(LEADER, "closing", "reason=Xong");
        assertThat(denunciation.page(HANDLER, "").body())
                .contains("Thông tin người tố cáo được bảo mật", "Có vi phạm")
                .doesNotContain("Nguyễn Thị Đào", "phố Cũ", "??");

        var further = PetitionAtTheDesk.received(server, "DENUNCIATION", "earlier=" + denunciation.code())
                .then(LEADER, "review", "documentNumber=11");
        assertThat(further.page(OFFICER, "").body()).contains(denunciation.code());
    }

    private static PetitionAtTheDesk denounced(String... receipt) {
        return PetitionAtTheDesk.received(server, "DENUNCIATION", receipt)
                .then(OFFICER, "denouncer-check", "result=CONFIRMED")
                .then(OFFICER, "classification", DENOUNCED);
    }

    @Test
    void who_denounced_may_complain_that_it_takes_too_long() {
        PetitionAtTheDesk.received(server, "DENUNCIATION", daysAgo(90))
                .then(OFFICER, "classification", daysAgo(89, DENOUNCED))
                .then(LEADER, "acceptance", daysAgo(88, "documentNumber=1", "unit=H98.32", "contents=1"))
                .then(LEADER, "verification", daysAgo(87, "unit=H98.32", "officer=handler", "documentNumber=2"))
                .then(OFFICER, "overdue")
                .then(LEADER, "overdue-demand", "documentNumber=3")
                .then(HANDLER, "overdue-report", "reason=Thiếu người", "documentNumber=4");
    }

    @Test
    void a_denunciation_that_everybody_withdraws_is_terminated() {
        denounced()
                .then(LEADER, "acceptance", "documentNumber=1", "unit=H98.32", "contents=1")
                .then(OFFICER, "withdrawal", "scope=WHOLE", "peopleLeft=0")
                .then(LEADER, "termination", "ground=WITHDRAWN", "reason=Đã rút", "documentNumber=2");
    }

    @Test
    void feedback_is_accepted_and_answered() {
        PetitionAtTheDesk.received(server, "FEEDBACK")
                .then(OFFICER, "classification", "kind=FEEDBACK", "field=OTHER", "competent=true")
                .then(LEADER, "acceptance", "unit=H98.32")
                .then(OFFICER, "answer", "answer=Đã sửa đường", "documentNumber=1");
    }

    @Test
    void a_mixed_petition_is_split_and_its_parts_are_linked() {
        var mixed = PetitionAtTheDesk.received(server, "MIXED")
                .then(
                        OFFICER,
                        "split",
                        "kind-1=COMPLAINT",
                        "summary-1=Phần khiếu nại",
                        "kind-3=FEEDBACK",
                        "summary-3=Phần kiến nghị");
        assertThat(mixed.page(OFFICER, "").body())
                .contains("Tách ra thành: khiếu nại", "Tách ra thành: kiến nghị, phản ánh");
    }

    @Test
    void what_was_written_wrongly_is_corrected_from_the_timeline() {
        var complaint = PetitionAtTheDesk.received(server, "COMPLAINT");
        var chooser = complaint.page(OFFICER, "/corrections").body();
        assertThat(chooser).contains("Tiếp nhận, vào sổ đơn");
        var event = chooser.replaceAll("(?s).*correctedEvent=([^\"&]+)\".*", "$1");

        assertThat(complaint.refused(
                        OFFICER, "corrections", "correctedEvent=" + event, "field=summary", "value=", "reason=Ghi sai"))
                .isNotBlank();
        complaint.then(
                OFFICER,
                "corrections",
                "correctedEvent=" + event,
                "field=summary",
                "value=Nội dung ghi lại cho đúng",
                "reason=Ghi sai");
        assertThat(complaint.page(OFFICER, "").body()).contains("Nội dung ghi lại cho đúng");
    }

    @Test
    void an_identity_is_opened_by_two_persons_only_and_kept_by_no_browser() {
        var denunciation = denounced().then(OFFICER, "identity-request", "reason=Cần gọi điện xác minh");
        var request = denunciation.request();
        assertThat(denunciation
                        .submit(OFFICER, "/identity", "request=" + request)
                        .body())
                .contains("Chưa được phép xem danh tính")
                .doesNotContain("Nguyễn Thị Đào");

        denunciation.then(LEADER, "identity-approval", "request=" + request, "until=4");
        assertThat(denunciation.upload(OFFICER, "/documents")).isEqualTo(302);
        var opened = denunciation.submit(OFFICER, "/identity", "request=" + request);

        assertThat(opened.body()).contains("Nguyễn Thị Đào", "phố Cũ", "Do leader cho phép");
        assertThat(opened.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(denunciation.page(OFFICER, "").body()).contains("Đã xem danh tính người gửi đơn");
        assertThat(denunciation
                        .submit(LEADER, "/identity", "request=" + request)
                        .statusCode())
                .isEqualTo(403);

        denunciation.then(OFFICER, "identity-erasure", "request=" + request, "ground=Hết thời hạn lưu");
        assertThat(denunciation.page(OFFICER, "").body()).contains("Danh tính đã xóa khỏi kho bảo mật");
    }

    @Test
    void a_request_for_the_identity_can_be_denied() {
        var denunciation = denounced().then(OFFICER, "identity-request", "reason=Tò mò");
        denunciation.then(LEADER, "identity-denial", "request=" + denunciation.request(), "reason=Không cần");
        assertThat(denunciation.page(OFFICER, "").body()).contains("Bị từ chối");
    }

    @Test
    void a_name_in_the_content_of_a_denunciation_is_refused_at_the_form() {
        var answer = server.visitor(OFFICER)
                .submit(
                        "/petitions/receive",
                        PetitionAtTheDesk.receipt("DENUNCIATION", "respondent=Người bị Nguyễn Thị Đào tố cáo"));
        assertThat(reason(answer)).contains("Người bị khiếu nại, bị tố cáo", "Luật Tố cáo 2018");
        assertThat(answer.body()).contains("Giải quyết không đúng hạn");
    }

    @Test
    void no_way_leads_between_a_complaint_and_what_turns_out_to_be_a_denunciation() {
        var complaint = PetitionAtTheDesk.received(server, "COMPLAINT");
        var denunciation = PetitionAtTheDesk.received(server, "FEEDBACK", "earlier=" + complaint.code());
        assertThat(complaint.page(LEADER, "").body()).contains(denunciation.id());
        denunciation.then(OFFICER, "classification", DENOUNCED);

        assertThat(denunciation.page(LEADER, "").body())
                .contains("Tiếp theo đơn: khiếu nại")
                .doesNotContain(complaint.code(), complaint.id());
        assertThat(complaint.page(LEADER, "").body()).doesNotContain("tố cáo", denunciation.id());
    }

    @Test
    void of_a_secret_petition_only_the_stub_is_kept() {
        var officer = server.visitor(OFFICER);
        assertThat(reason(officer.submit("/petitions/receive/secret", "kind=COMPLAINT", "unit=H98.32")))
                .contains("Số trong sổ giấy");
        var noted = officer.submit(
                "/petitions/receive/secret",
                "kind=COMPLAINT",
                "unit=H98.32",
                "registerNumber=7/M",
                "summary=lộ bí mật");
        assertThat(noted.statusCode()).isEqualTo(302);
        var page = officer.page("/petitions?status=KEPT_OUTSIDE").body();
        assertThat(page).contains("Mật – lưu ngoài hệ thống").doesNotContain("lộ bí mật");
    }

    private static String[] with(String[] fields, String... more) {
        var all = Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return all;
    }
}
