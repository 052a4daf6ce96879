package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.dossierledger.command.eventlog.kurrentdb.TestCluster;
import org.dossierledger.shared.tlog.Checkpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL is gone and was made anew; the log on the cluster went on, and the data directory is still there. */
@Timeout(120)
class RestoredDatabaseTest {

    @TempDir
    private Path data;

    private final Map<String, String> cluster = OverCluster.settings(TestCluster.connectionString());
    private final List<String> given = new ArrayList<>();
    private Checkpoint published;

    @BeforeEach
    void record() {
        try (var server = new RunningServer(data, cluster);
                var beside = server.beside()) {
            for (var i = 0; i < 3; i++) {
                given.addAll(codes(server));
            }
            assertThat(beside.reads().settle(Duration.ofSeconds(60))).isTrue();
            beside.sealing().upTo(beside.reads().events());
            published = Checkpoint.of(beside.reads().sealedLog().checkpoint().orElseThrow());
        }
    }

    @Test
    void no_code_of_a_dossier_a_petition_or_a_visit_is_given_twice() {
        try (var server = new RunningServer(data, cluster)) {
            given.addAll(codes(server));

            assertThat(new HashSet<>(given)).as("%s", given).hasSameSizeAs(given);
        }
    }

    @Test
    void sealing_goes_on_from_what_was_published() {
        try (var server = new RunningServer(data, cluster);
                var beside = server.beside()) {
            codes(server);
            assertThat(beside.reads().settle(Duration.ofSeconds(60))).isTrue();

            assertThat(beside.sealing().upTo(beside.reads().events())).isGreaterThan(published.size());

            var verified = beside.reads()
                    .verification(beside.logVerifiers(), List.of())
                    .run(events -> {});
            assertThat(verified.firstDifference()).isNull();
            assertThat(server.database()
                            .queryForObject(
                                    "select note from log.checkpoint where size = ?", String.class, published.size()))
                    .contains(published.rootText());
        }
    }

    private static List<String> codes(RunningServer server) {
        var dossier = server.post("clerk", "/api/v1/dossiers", RunningServer.RECEIPT);
        var petition = server.post("petition_officer", "/api/v1/complaints", RunningServer.PETITION);
        var visit = server.post("petition_officer", "/api/v1/receptions", """
                {"unit": "H98.32", "mode": "REGULAR", "presiding": "Chủ tịch", "kind": "COMPLAINT", "competent": true,
                 "visitors": [{"name": "Nguyễn Thị Đào"}], "summary": "Không đồng ý quyết định"}""");
        return List.of(dossier, petition, visit).stream()
                .peek(answer ->
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201))
                .map(answer -> RunningServer.read(answer).path("code").asString())
                .toList();
    }
}
