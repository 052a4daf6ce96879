package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a load balancer and whoever watches are told, and what readers are told of old tables. */
@Timeout(90)
class HealthTest {

    @TempDir
    private Path data;

    private RunningServer server;

    @BeforeEach
    void start() {
        server = new RunningServer(data);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_node_that_is_well_tells_of_each_part() {
        server.post("clerk", "/api/v1/dossiers", RunningServer.RECEIPT);
        until(() -> health("ready").path("eventStore").path("head").asLong()
                        == 3 // the decision of its inspector, and the receipt
                && health("ready").path("readModels").path("lagEvents").asLong() == 0
                && health("ready").path("sealing").path("unsealed").asLong() == 0);

        var health = health("write");
        assertThat(status("write")).isEqualTo(200);
        assertThat(health.path("status").asString()).isEqualTo("up");
        assertThat(health.path("eventStore").path("status").asString()).isEqualTo("up");
        assertThat(health.path("readModels").path("status").asString()).isEqualTo("up");
        assertThat(health.path("readModels").path("parkedStreams").asInt()).isZero();
        assertThat(health.path("sealing").path("status").asString()).isEqualTo("running");
    }

    @Test
    void without_the_event_store_a_node_is_read_and_not_written_and_says_how_old_it_is() {
        server.database().update("revoke select on log.event_log from ledger");
        until(() -> status("write") == 503);

        assertThat(status("ready")).isEqualTo(200);
        assertThat(health("ready").path("eventStore").path("status").asString()).isEqualTo("down");
        until(() -> server.get("clerk", "/api/v1/units")
                .headers()
                .firstValue("Ledger-Read-Lag")
                .isPresent());
        assertThat(health("ready").path("readModels").path("status").asString()).isEqualTo("behind");
        assertThat(health("ready").path("readModels").path("lagSeconds").asInt())
                .isGreaterThanOrEqualTo(5);

        server.database().update("grant select on log.event_log to ledger");
        until(() -> status("write") == 200);
        until(() -> server.get("clerk", "/api/v1/units")
                .headers()
                .firstValue("Ledger-Read-Lag")
                .isEmpty());
    }

    @Test
    void an_event_store_that_is_a_standby_is_read_and_not_written() {
        server.database()
                .execute("alter role ledger in database "
                        + server.database().queryForObject("select current_database()", String.class)
                        + " set default_transaction_read_only = on");
        server.forgetConnections();
        until(() -> status("write") == 503);

        assertThat(status("ready")).isEqualTo(200);
        assertThat(health("ready").path("eventStore").path("status").asString()).isEqualTo("readOnly");
    }

    @Test
    void pages_say_up_to_when_they_tell_once_the_tables_are_behind() {
        var leader = server.visitor("leader");
        server.post("clerk", "/api/v1/dossiers", RunningServer.RECEIPT);
        assertThat(leader.page("/dossiers").body()).doesNotContain("Dữ liệu đến");

        server.database().update("update read.token_entry set owner = 'thief', timestamp = '9999-01-01T00:00:00Z'");
        server.post("clerk", "/api/v1/dossiers", RunningServer.RECEIPT);

        until(() -> leader.page("/dossiers").body().contains("Dữ liệu đến"));
        assertThat(leader.page("/dossiers?lang=en").body()).contains("As of ").doesNotContain("??");
        assertThat(health("ready").path("readModels").path("lagEvents").asLong())
                .isEqualTo(1);
    }

    @Test
    void without_its_database_a_node_lives_and_is_not_ready() {
        server.loseDatabase();
        until(() -> status("ready") == 503);

        assertThat(status("live")).isEqualTo(200);
        assertThat(status("write")).isEqualTo(503);
        assertThat(server.get(null, "/health/ready").headers().firstValue("Retry-After"))
                .contains("5");
        assertThat(health("ready").path("readModels").path("status").asString()).isEqualTo("down");
    }

    private int status(String group) {
        return server.get(null, "/health/" + group).statusCode();
    }

    private JsonNode health(String group) {
        return RunningServer.read(server.get(null, "/health/" + group));
    }

    private static void until(BooleanSupplier seen) {
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!seen.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within 30 s").isLessThan(end);
            LockSupport.parkNanos(50_000_000);
        }
    }
}
