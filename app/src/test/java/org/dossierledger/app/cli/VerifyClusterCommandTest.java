package org.dossierledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.kurrent.dbclient.EventData;
import io.kurrent.dbclient.KurrentDBClient;
import io.kurrent.dbclient.KurrentDBConnectionString;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.cluster.ClusterLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** {@code ledger verify} where the log is on a cluster. */
class VerifyClusterCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path data;

    @Test
    void verify_tells_of_both_and_never_that_all_is_well_when_the_cluster_is_away() {
        try (var ledgers = new ClusterLedger(data)) {
            ledgers.write("kurrentdb");
            try (var ledger = Ledger.open(ledgers.settings("kurrentdb"))) {
                ledgers.dossiers(ledger, 2, 2);
                ledger.cluster().orElseThrow().settle(Duration.ofSeconds(60));
            }
            assertThat(run("verify")).isZero();
            assertThat(out.toString()).contains("Cụm máy chủ khớp với bản sao: 6 sự kiện");

            somebodyElseAppends(ledgers);
            try (var ledger = Ledger.open(ledgers.settings("kurrentdb"))) {
                ledgers.dossiers(ledger, 1, 0);
                ledger.cluster().orElseThrow().settle(Duration.ofSeconds(60));
            }
            assertThat(run("verify")).as("every event is as it was").isZero();
            assertThat(out.toString())
                    .contains("Cụm máy chủ khớp với bản sao: 7 sự kiện", "Không phải của sổ cái")
                    .contains("Đã để riêng, biết từ ");

            ledgers.peer.redact(ledgers.logged().get(2).position());
            assertThat(run("--lang", "en", "verify")).isEqualTo(1);
            assertThat(out.toString())
                    .contains("The log is whole")
                    .contains(
                            "The log on the cluster is NOT what its copy in PostgreSQL says. First difference, at event 3")
                    .contains("(redacted)");
            assertThat(run("verify", "--json")).isEqualTo(1);
            var json = JsonMapper.shared().readTree(out.toString());
            assertThat(json.propertyNames()).startsWith("ok", "size").endsWith("seconds", "cluster");
            assertThat(json.get("ok").asBoolean()).isFalse();
            assertThat(json.get("firstDifference").isNull()).isTrue();
            assertThat(json.get("cluster").propertyNames())
                    .containsExactly("ok", "events", "firstDifference", "strays", "seconds");
            assertThat(json.at("/cluster/strays/0/putAsideAt").asString()).endsWith("Z");
            assertThat(json.at("/cluster/firstDifference/kind").asString()).isEqualTo("alteredPayload");

            ledgers.peer.kill();
            assertThat(run("--lang", "en", "verify")).isEqualTo(CommandLineFrame.BAD_INPUT);
            assertThat(out.toString()).isEmpty();
            assertThat(err.toString()).startsWith("The cluster does not answer").hasLineCount(1);
        }
    }

    private static void somebodyElseAppends(ClusterLedger ledgers) {
        var client = KurrentDBClient.create(KurrentDBConnectionString.parseOrThrow(ledgers.peer.connectionString()));
        client.appendToStream(
                        "somebody-else",
                        EventData.builderAsJson("Paid", "{}".getBytes(StandardCharsets.UTF_8))
                                .build())
                .join();
        client.shutdown();
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var frame = new CommandLineFrame(new PrintWriter(out), new PrintWriter(err));
        var all = Stream.concat(Arrays.stream(arguments), Stream.of("--data", data.toString()));
        return frame.run(all.toArray(String[]::new));
    }
}
