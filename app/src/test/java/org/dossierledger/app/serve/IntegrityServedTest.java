package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.evidence.VerificationRun;
import org.dossierledger.app.evidence.Witnesses;
import org.dossierledger.shared.tlog.Checkpoint;
import org.dossierledger.shared.tlog.SignedNote;
import org.dossierledger.shared.tlog.SigningKey;
import org.dossierledger.shared.tlog.VerifierKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What inspectors and leaders are told about the log as a whole. */
class IntegrityServedTest {

    @TempDir
    private Path data;

    private RunningServer server;
    private VerificationRun run;
    private Visitor inspector;

    private long events;

    @BeforeEach
    void start() throws IOException {
        var witness = SigningKey.generate("witness.example/w1", VerifierKey.Kind.WITNESS);
        Files.writeString(
                data.resolve("witnesses"),
                "witness thanh-tra-bo " + witness.verifier() + " http://127.0.0.1:9/\nquorum none\n");
        server = new RunningServer(data);
        run = server.context.getBean(VerificationRun.class);
        inspector = server.visitor("inspector");
        Paper.dossier(server);
        Paper.dossier(server);
        var ledger = server.context.getBean(Ledger.class);
        events = ledger.reads().events();
        ledger.sealing().upTo(events);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void an_honest_log_is_called_intact_and_what_that_means_is_said() {
        assertThat(page()).contains("Chưa kiểm tra toàn bộ lần nào");

        verify();

        assertThat(page())
                .contains("Sổ cái nguyên vẹn", "theo yêu cầu của inspector", "Các lần kiểm tra gần đây")
                .contains("Không chứng minh rằng điều được ghi là đúng sự thật")
                .doesNotContain("??");
        assertThat(server.visitor("leader").page("/integrity?lang=en").body())
                .contains("The ledger is intact", "It does not prove that what was recorded is true")
                .doesNotContain("??");
    }

    @Test
    void the_first_difference_is_told_in_plain_words() {
        tamper("delete from log.event_log where global_index = 1");

        verify();

        assertThat(page())
                .contains("Sổ cái không còn đúng như đã ký", "Sai khác đầu tiên, ở sự kiện 1: Một sự kiện đã bị xóa")
                .contains("Giữ nguyên máy chủ")
                .doesNotContain("Sổ cái nguyên vẹn", "??");
    }

    @Test
    void a_difference_is_told_even_where_it_cannot_be_written_down() {
        verify();
        tamper("update log.event_log set payload = payload || ' ' where global_index = 2");
        tamper("revoke insert on log.verification from ledger");

        verify();

        assertThat(page()).contains("Sai khác đầu tiên, ở sự kiện 2: Nội dung sự kiện đã bị sửa");
    }

    @Test
    void a_verification_that_came_to_no_end_is_not_taken_for_an_answer() {
        tamper("revoke select on log.checkpoint from ledger");

        verify();
        tamper("grant select on log.checkpoint to ledger");

        assertThat(page()).contains("không chạy xong", "Chưa kiểm tra toàn bộ lần nào");
    }

    @Test
    void it_is_said_that_sealing_has_stopped_and_why() {
        tamper("delete from log.event_log where global_index = " + events);
        var sealing = server.context.getBean(Ledger.class).sealing();
        until(() -> sealing.halted().isPresent());

        until(() -> server.get(null, "/healthz").body().contains("\"unsealed\":0,\"sealing\":\"halted\""));
        assertThat(page())
                .contains("Đã ngừng niêm phong", "bị cắt, thiếu phần cuối")
                .doesNotContain("??");
    }

    @Test
    void one_verification_runs_at_a_time() {
        synchronized (run) { // it cannot end before we let go
            assertThat(run.start("a")).isTrue();
            assertThat(run.start("b")).isFalse();
        }
        until(() -> run.running().isEmpty());

        assertThat(server.database().queryForList("select asked_by from log.verification", String.class))
                .containsExactly("a");
    }

    @Test
    void while_it_runs_the_page_shows_how_far_it_is_and_asks_again_when_it_is_done() {
        synchronized (run) {
            run.start("inspector");
            assertThat(run.running().orElseThrow().events()).isEqualTo(events);
        }
        until(() -> run.running().isEmpty());

        var progress = inspector.page("/integrity/progress");
        assertThat(progress.headers().firstValue("HX-Refresh")).contains("true");
    }

    @Test
    void the_checkpoint_is_handed_out_as_it_was_signed() {
        var note = SignedNote.parse(inspector.page("/integrity/checkpoint").body());

        assertThat(Checkpoint.of(note).size()).isEqualTo(events);
    }

    @Test
    void a_witness_that_does_not_answer_is_named() {
        until(() ->
                server.context.getBean(Witnesses.class).standings().stream().anyMatch(each -> each.trouble() != null));

        assertThat(page()).contains("thanh-tra-bo", "Không liên lạc được").doesNotContain("??");
    }

    private String page() {
        return inspector.page("/integrity").body();
    }

    private void verify() {
        assertThat(inspector.post("/integrity/verifications")).isEqualTo(302);
        until(() -> run.running().isEmpty());
    }

    private static void until(BooleanSupplier done) {
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(10_000_000);
        }
    }

    private void tamper(String sql) {
        for (var table : List.of("event_log", "checkpoint", "tile")) {
            server.database().execute("alter table log." + table + " disable trigger user");
        }
        server.database().execute(sql);
    }
}
