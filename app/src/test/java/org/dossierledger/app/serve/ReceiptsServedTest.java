package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dossierledger.app.evidence.ReceiptCheck;
import org.dossierledger.app.evidence.ReceiptCheck.Finding;
import org.dossierledger.shared.evidence.Receipt;
import org.dossierledger.shared.evidence.ReceiptToken;
import org.dossierledger.shared.evidence.ShortCode;
import org.dossierledger.shared.tlog.MerkleHash;
import org.dossierledger.shared.tlog.SignedNote;
import org.dossierledger.shared.tlog.SigningKey;
import org.dossierledger.shared.tlog.TlogProof;
import org.dossierledger.shared.tlog.VerifierKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a receipt carries, and what the public page says about it. */
class ReceiptsServedTest {

    private static final String NAME = "Nguyễn Thị Đào";

    @TempDir
    private static Path data;

    private static RunningServer server;
    private static Visitor citizen;

    @BeforeAll
    static void start() {
        server = new RunningServer(data);
        citizen = server.stranger();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_receipt_is_genuine_and_the_page_tells_nothing_else() {
        var paper = Paper.of(server, "clerk", "/dossiers/" + Paper.dossier(server) + "/receipt");

        assertThat(paper.text()).contains(NAME);
        for (var language : List.of("vi", "en")) {
            var page =
                    server.stranger().page(paper.link() + "?lang=" + language).body();
            assertThat(page)
                    .contains(language.equals("vi") ? "Giấy này là thật, bản ghi còn nguyên" : "The paper is genuine")
                    .contains("H98.32-")
                    .doesNotContain(NAME, "1.001193", "??");
        }
    }

    @Test
    void what_is_typed_finds_the_entry_and_not_the_code_on_the_paper() {
        var paper = Paper.of(server, "clerk", "/dossiers/" + Paper.dossier(server) + "/receipt");

        assertThat(typed(paper.shortCode().toLowerCase().replace('-', '+')))
                .contains("Có bản ghi đăng ký mang mã này", "không mang chữ ký", "ledger-verdict--unknown")
                .doesNotContain("H98.32-", NAME, "ledger-verdict--intact");
        assertThat(typed(paper.shortCode().replaceAll("....$", "0000"))).contains("Không có bản ghi nào mang mã này");
        assertThat(typed("ABC")).contains("Không đọc được mã này");
    }

    @Test
    void what_is_typed_can_not_be_computed_from_the_public_tree() {
        var paper = Paper.of(server, "clerk", "/dossiers/" + Paper.dossier(server) + "/receipt");
        var leaf = ReceiptToken.parse(paper.link()).leafHash();

        assertThat(typed(ShortCode.of(paper.index(), leaf).toString())).contains("Không có bản ghi nào mang mã này");
    }

    @Test
    void the_same_receipt_is_printed_every_time() {
        var page = "/dossiers/" + Paper.dossier(server) + "/receipt";

        assertThat(Paper.of(server, "clerk", page).link())
                .isEqualTo(Paper.of(server, "handler", page).link());
    }

    @Test
    void a_forged_receipt_and_one_of_another_log_are_not_taken_for_genuine() {
        var paper = Paper.of(server, "clerk", "/dossiers/" + Paper.dossier(server) + "/receipt");
        var genuine = ReceiptToken.parse(paper.link());
        var forged = new ReceiptToken(
                genuine.keyId(),
                genuine.signature(),
                genuine.globalIndex(),
                genuine.leafHash(),
                genuine.recordedAt(),
                "H98.32-261126-9999");
        var other = SigningKey.generate("other.example/log", VerifierKey.Kind.LOG);
        var receipt =
                new Receipt("other.example/log", "H98.32-261126-0001", 1, MerkleHash.empty(), genuine.recordedAt());
        var foreign = ReceiptToken.of(receipt, new SignedNote(receipt.text(), List.of(other.sign(receipt.text()))));

        for (var token : List.of(forged, foreign)) {
            assertThat(citizen.page("/verify/" + token).body())
                    .contains("Giấy này không do Sổ cái này ký")
                    .doesNotContain("H98.32-261126");
        }
    }

    @Test
    void garbled_receipts_are_answered_in_words_and_never_believed() {
        var genuine = Paper.of(server, "clerk", "/dossiers/" + Paper.dossier(server) + "/receipt")
                .link();
        var check = server.context.getBean(ReceiptCheck.class);
        var random = new Random(7);
        for (var i = 0; i < 300; i++) {
            var at = "/verify/".length() + random.nextInt(genuine.length() - "/verify/".length());
            var garbled = genuine.substring(0, at)
                    + (i % 3 == 0 ? "" : i % 3 == 1 ? "~" : "A")
                    + (i % 3 == 0 ? "" : genuine.substring(at));
            assertThat(check.check(garbled).finding())
                    .as(garbled)
                    .isIn(Finding.UNREADABLE, Finding.FOREIGN, Finding.NO_SUCH_ENTRY);
            if (i < 15) {
                var answer = citizen.page(garbled);
                assertThat(answer.statusCode()).as(garbled).isEqualTo(200);
                assertThat(answer.body()).as(garbled).doesNotContain("Giấy này là thật", "??");
            }
        }
    }

    @Test
    void the_proof_leads_from_the_entry_to_a_checkpoint() {
        var paper = Paper.of(server, "clerk", "/dossiers/" + Paper.dossier(server) + "/receipt");
        Paper.dossier(server);

        var proof = TlogProof.parse(citizen.page(paper.link() + "/proof").body());

        assertThat(proof.includes(ReceiptToken.parse(paper.link()).leafHash())).isTrue();
        assertThat(proof.index()).isEqualTo(paper.index() - 1);
    }

    @Test
    void a_receipt_of_a_petition_names_who_brought_it_but_nothing_of_a_denouncer() {
        var complaint = Paper.petition(server, "complaints");
        var denunciation = Paper.petition(server, "denunciations");

        var open = Paper.of(server, "petition_officer", "/petitions/" + complaint + "/receipt");
        assertThat(open.text()).contains("Giấy biên nhận đơn", NAME, "hiếu nại", "DT.H98.32-");
        assertThat(citizen.page(open.link()).body())
                .contains("Giấy này là thật", "DT.H98.32-")
                .doesNotContain(NAME, "hiếu nại");

        var guarded = Paper.of(server, "petition_officer", "/petitions/" + denunciation + "/receipt");
        assertThat(guarded.text()).contains("DT.H98.32-").doesNotContain(NAME, "ố cáo");
        assertThat(citizen.page(guarded.link()).body())
                .contains("Giấy này là thật")
                .doesNotContain(NAME, "ố cáo");
        assertThat(server.database()
                        .queryForObject(
                                "select count(*) from log.event_log where type = 'ConfidentialPetitionViewed'"
                                        + " and convert_from(payload, 'UTF8') like '%receipt%'",
                                Long.class))
                .as("printing it is a look at it")
                .isEqualTo(1);
    }

    @Test
    void each_receipt_for_documents_is_of_its_own_entry() {
        var officer = server.visitor("petition_officer");
        var visit = server.post("petition_officer", "/api/v1/receptions", """
                {"unit": "H98.32", "mode": "REGULAR", "presiding": "Chủ tịch", "kind": "COMPLAINT", "competent": true,
                 "visitors": [{"name": "Nguyễn Thị Đào"}], "summary": "Không đồng ý"}""");
        var id = RunningServer.read(visit).path("id").asString();
        for (var version : List.of("0", "1")) {
            officer.submit(
                    "/receptions/" + id + "/documents",
                    Map.of("version", version, "items", "Ảnh", "receiptNumber", version));
        }

        var first = new Paper(officer.page("/receptions/" + id + "/receipts/1").body());
        var second = new Paper(officer.page("/receptions/" + id + "/receipts/2").body());

        assertThat(second.index()).isGreaterThan(first.index());
        assertThat(citizen.page(second.link()).body()).contains("Giấy này là thật", "TD.H98.32-");
    }

    @Test
    @Timeout(30)
    void while_nothing_can_be_sealed_the_paper_is_printed_without_the_mark() throws Exception {
        try (var another = server.database().getDataSource().getConnection()) {
            another.setAutoCommit(false);
            another.createStatement().execute("lock table log.checkpoint in exclusive mode");
            var dossier = Paper.dossier(server);

            var printed = server.visitor("clerk").page("/dossiers/" + dossier + "/receipt");

            assertThat(printed.statusCode()).isEqualTo(200);
            assertThat(printed.body()).contains(NAME).doesNotContain("/verify/");
        }
    }

    private String typed(String code) {
        return citizen.page("/verify?code=" + code).body();
    }
}
