package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dossierledger.app.security.PublicThrottle;
import org.dossierledger.shared.tlog.SignedNote;
import org.dossierledger.shared.tlog.SigningKey;
import org.dossierledger.shared.tlog.VerifierKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a citizen can show with the paper, whatever has become of the log. */
class ReceiptsOutliveTest {

    private static final String NAME = "Nguyễn Thị Đào";

    @TempDir
    private Path data;

    private RunningServer server;
    private Visitor citizen;

    @BeforeEach
    void start() {
        server = new RunningServer(data);
        citizen = server.stranger();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_receipt_outlives_the_removal_of_its_event() {
        var paper = Paper.of(server, "clerk", "/dossiers/" + Paper.dossier(server) + "/receipt");
        Paper.dossier(server);
        tamper("delete from log.event_log where global_index = " + paper.index());

        assertThat(citizen.page(paper.link()).body())
                .contains("Bản ghi đã bị xóa khỏi Sổ cái", "Giấy là thật", "Giữ bản gốc", "H98.32-")
                .doesNotContain(NAME);
        assertThat(typed(paper.shortCode())).contains("Bản ghi đã bị xóa khỏi Sổ cái");
        assertThat(citizen.page(paper.link() + "/proof").statusCode()).isEqualTo(404);
    }

    @Test
    void a_receipt_outlives_the_alteration_of_its_event() {
        var id = Paper.dossier(server);
        var paper = Paper.of(server, "clerk", "/dossiers/" + id + "/receipt");
        tamper("update log.event_log set recorded_at = recorded_at - interval '1 day' where global_index = "
                + paper.index());

        assertThat(citizen.page(paper.link()).body()).contains("Bản ghi trong Sổ cái đã bị sửa", "Giấy là thật");
        assertThat(typed(paper.shortCode())).contains("Bản ghi trong Sổ cái đã bị sửa");
        assertThat(Paper.of(server, "clerk", "/dossiers/" + id + "/receipt").text())
                .as("nothing is signed over what was altered")
                .contains("Chưa cấp được mã kiểm tra", "H98.32-")
                .doesNotContain("/verify/");
    }

    @Test
    void a_receipt_outlives_a_log_that_was_cut_off_with_its_tree() {
        Paper.dossier(server);
        var paper = Paper.of(server, "clerk", "/dossiers/" + Paper.dossier(server) + "/receipt");
        tamper("delete from log.event_log where global_index >= " + paper.index());
        tamper("delete from log.checkpoint where size >= " + paper.index());

        assertThat(citizen.page(paper.link()).body()).contains("Sổ cái không còn đến bản ghi này", "Giấy là thật");
    }

    @Test
    void a_receipt_outlives_a_log_that_was_written_anew_and_signed_again() throws IOException {
        var paper = Paper.of(server, "clerk", "/dossiers/" + Paper.dossier(server) + "/receipt");
        tamper("update log.event_log set recorded_at = recorded_at - interval '1 day' where global_index = "
                + paper.index());
        tamper("truncate log.checkpoint, log.cosignature, log.tile, log.entry_bundle");
        Files.delete(data.resolve("checkpoint"));
        var later = Paper.of(server, "clerk", "/dossiers/" + Paper.dossier(server) + "/receipt");

        assertThat(citizen.page(later.link()).body()).contains("bản ghi còn nguyên");
        assertThat(citizen.page(paper.link()).body()).contains("Bản ghi trong Sổ cái đã bị sửa", "Giấy là thật");
        assertThat(typed(paper.shortCode()))
                .as("what has no signature proves nothing any more")
                .contains("Không có bản ghi nào mang mã này");
    }

    @Test
    void an_entry_whose_tree_was_changed_is_not_called_proved() {
        var paper = Paper.of(server, "clerk", "/dossiers/" + Paper.dossier(server) + "/receipt");
        Paper.of(server, "clerk", "/dossiers/" + Paper.dossier(server) + "/receipt");
        tamper("update log.tile set hashes = substring(hashes from 1 for 32) || sha256('x')");

        assertThat(citizen.page(paper.link()).body())
                .contains("chưa chứng minh được bản ghi còn nguyên")
                .doesNotContain("cơ quan thanh tra");
    }

    @Test
    void a_checkpoint_that_somebody_else_signed_proves_nothing() {
        var paper = Paper.of(server, "clerk", "/dossiers/" + Paper.dossier(server) + "/receipt");
        var note = server.database()
                .queryForObject("select note from log.checkpoint order by number desc limit 1", String.class);
        var text = SignedNote.parse(note).text();
        var stranger = SigningKey.generate(text.split("\n")[0], VerifierKey.Kind.LOG);
        tamper("update log.checkpoint set note = '" + new SignedNote(text, List.of(stranger.sign(text))) + "'");

        assertThat(citizen.page(paper.link()).body())
                .contains("chưa chứng minh được bản ghi còn nguyên")
                .doesNotContain("cơ quan thanh tra");
    }

    @Test
    void whoever_asks_too_often_waits_a_minute() {
        var throttle = server.context.getBean(PublicThrottle.class);
        for (var i = 0; i < 100; i++) {
            throttle.admits("127.0.0.1");
        }

        var page = citizen.page("/verify/ABC");
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.headers().firstValue("Retry-After")).contains("60");
        assertThat(page.body()).contains("Hãy chờ một phút").doesNotContain("Không đọc được");
        assertThat(citizen.page("/verify/ABC/proof").statusCode()).isEqualTo(429);
        assertThat(citizen.page("/verify").statusCode()).as("the form").isEqualTo(200);
    }

    @Test
    void an_ipv6_range_of_one_subscriber_asks_as_one_address() {
        var throttle = new PublicThrottle();
        for (var i = 0; i < 60; i++) {
            assertThat(throttle.admits("2001:db8:0:1::" + Integer.toHexString(i)))
                    .isTrue();
        }
        assertThat(throttle.admits("2001:db8::1:ffff:0:0:1%eth0")).isFalse();
        assertThat(throttle.admits("2001:db8:0:2::1")).isTrue();
        assertThat(throttle.admits("192.0.2.1")).isTrue();
    }

    private String typed(String code) {
        return citizen.page("/verify?code=" + code).body();
    }

    /** As the database's superuser, past every trigger. */
    private void tamper(String sql) {
        for (var table : List.of("event_log", "checkpoint", "cosignature", "tile", "entry_bundle")) {
            server.database().execute("alter table log." + table + " disable trigger user");
        }
        server.database().execute(sql);
    }
}
