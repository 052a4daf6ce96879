package org.dossierledger.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.kurrent.dbclient.AppendToStreamOptions;
import io.kurrent.dbclient.DeleteStreamOptions;
import io.kurrent.dbclient.EventData;
import io.kurrent.dbclient.KurrentDBClient;
import io.kurrent.dbclient.KurrentDBConnectionString;
import io.kurrent.dbclient.StreamMetadata;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.cluster.FullVerification.Verified;
import org.dossierledger.command.eventlog.EventLogUnavailable;
import org.dossierledger.command.eventlog.NewEvent;
import org.dossierledger.command.eventlog.kurrentdb.KurrentAppender;
import org.dossierledger.command.eventlog.kurrentdb.KurrentConnection;
import org.dossierledger.command.eventlog.kurrentdb.KurrentSettings;
import org.dossierledger.command.eventlog.kurrentdb.Logged;
import org.dossierledger.command.eventlog.kurrentdb.peer.Peer;
import org.dossierledger.query.evidence.DifferenceKind;
import org.dossierledger.query.evidence.Verification;
import org.dossierledger.shared.dossier.DossierId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever somebody does to the log on the cluster is named from its copy, and the other way round. */
class TamperedClusterTest {

    private static final int EVENTS = 12;

    @TempDir
    Path data;

    private ClusterLedger ledgers;
    private List<DossierId> dossiers;

    @BeforeEach
    void an_honest_log() {
        ledgers = new ClusterLedger(data);
        try (var ledger = Ledger.open(ledgers.settings("kurrentdb"))) {
            dossiers = ledgers.dossiers(ledger, 3, 3);
            assertThat(ledger.cluster().orElseThrow().settle(Duration.ofSeconds(60)))
                    .isTrue();
        }
        assertThat(verified()).satisfies(honest -> {
            assertThat(honest.differs()).isFalse();
            assertThat(honest.cluster().events()).isEqualTo(EVENTS);
            assertThat(honest.cluster().strays()).isEmpty();
        });
    }

    @AfterEach
    void close() {
        ledgers.close();
    }

    @Test
    void a_redacted_event_is_named_and_said_to_be_redacted() {
        ledgers.peer.redact(event(5).position());

        assertNamed(DifferenceKind.alteredPayload, 5, "cluster.redacted");
        assertThat(verified().log().ok()).as("the copy").isTrue();
    }

    @Test
    void a_rewritten_event_is_named() {
        var event = event(7).event();
        var text = new String(event.payload(), StandardCharsets.UTF_8);

        ledgers.peer.rewrite(
                event(7).position(), text.replaceFirst("[a-f0-9]{4}", "0000").getBytes(StandardCharsets.UTF_8));

        assertNamed(DifferenceKind.alteredPayload, 7, "cluster.altered");
    }

    @Test
    void a_deleted_stream_that_was_scavenged_is_named_by_its_first_event() {
        onCluster(client -> client.deleteStream(dossiers.get(1).value(), DeleteStreamOptions.get()));
        ledgers.peer.scavenge();

        assertNamed(DifferenceKind.removed, 2, "cluster.removed");
        assertThat(verified().cluster().strays())
                .as("the note of its deletion")
                .singleElement()
                .satisfies(note -> assertThat(note.type()).isEqualTo("$metadata"));
    }

    @Test
    void a_stream_that_was_deleted_is_named_before_anything_is_gone() {
        onCluster(client -> client.deleteStream(dossiers.get(1).value(), DeleteStreamOptions.get()));

        assertNamed(DifferenceKind.inserted, EVENTS + 1, "cluster.stray.foreign");
        assertThat(verified().cluster().firstDifference().stream())
                .isEqualTo("$$" + dossiers.get(1).value());
    }

    @Test
    void a_stream_that_was_deleted_for_good_and_held_the_last_event_is_removed_and_not_cut_off() {
        onCluster(client -> client.tombstoneStream(dossiers.get(2).value(), DeleteStreamOptions.get()));
        ledgers.peer.scavenge();

        assertNamed(DifferenceKind.removed, 3, "cluster.removed");
    }

    @Test
    void the_only_event_that_is_missing_at_the_end_is_removed_with_its_stream() {
        var last = ledgers.sql().queryForObject("select max(global_index) from log.event_log", Long.class);
        assertThat(last).isEqualTo(EVENTS);
        ledgers.owner().execute("alter table log.event_log disable trigger user");
        // only its last event is compared: what came before was never on the cluster
        onCluster(client -> client.tombstoneStream(dossiers.get(2).value(), DeleteStreamOptions.get()));
        ledgers.peer.scavenge();
        ledgers.owner()
                .update(
                        "delete from log.event_log where stream = ? and global_index < 12",
                        dossiers.get(2).value());

        assertNamed(DifferenceKind.removed, 12, "cluster.removedLast");
    }

    @Test
    void an_older_backup_of_the_cluster_is_named_as_cut_off() {
        ledgers.peer.truncate(event(9).position());

        assertNamed(DifferenceKind.truncated, 9, "cluster.truncated");
        assertThat(verified().cluster().firstDifference().facts()).containsExactly("8", "12");
    }

    @Test
    void another_history_after_an_older_backup_is_a_fork() {
        ledgers.peer.truncate(event(9).position());
        append(event("another", UUID.randomUUID().toString(), 0));

        assertNamed(DifferenceKind.forked, 9, "cluster.forked");
    }

    @Test
    void a_foreign_event_is_a_difference_until_it_is_put_aside_and_is_told_of_after() {
        onCluster(client -> client.appendToStream(
                "somebody-else",
                AppendToStreamOptions.get(),
                EventData.builderAsJson("Paid", "{}".getBytes(StandardCharsets.UTF_8))
                        .build()));

        assertNamed(DifferenceKind.inserted, EVENTS + 1, "cluster.stray.foreign");

        putAside();

        assertThat(verified().differs()).isFalse();
        assertThat(verified().cluster().strays()).singleElement().satisfies(stray -> {
            assertThat(stray.stream()).isEqualTo("somebody-else");
            assertThat(stray.reason()).isEqualTo("foreign");
            assertThat(stray.putAsideAt()).isNotNull();
        });

        append(event("another", event(4).event().eventId(), 0));
        assertThat(verified().cluster().firstDifference().facts())
                .as("another one that slipped in since")
                .contains("NoteAdded");
        ledgers.peer.redact(event(EVENTS + 2).position()); // the foreign one stands before it
        assertNamed(DifferenceKind.alteredPayload, EVENTS + 1, "cluster.redacted");
    }

    @Test
    void limits_that_were_set_on_a_stream_and_put_back_are_told_of_and_nothing_differs() {
        var limited = new StreamMetadata();
        limited.setMaxAge(Duration.ofDays(3650).toSeconds());
        for (var metadata : List.of(limited, new StreamMetadata())) {
            onCluster(client -> client.setStreamMetadata(dossiers.get(1).value(), metadata));
        }
        assertThat(verified().differs()).as("before anybody put it aside").isTrue();

        putAside();

        assertThat(verified().differs()).isFalse();
        assertThat(verified().cluster().strays()).hasSize(2).allMatch(stray -> stray.putAsideAt() != null);
    }

    private void putAside() {
        try (var ledger = Ledger.open(ledgers.settings("kurrentdb"))) {
            ledgers.note(ledger, dossiers.get(0));
            ledger.cluster().orElseThrow().settle(Duration.ofSeconds(60));
        }
    }

    @Test
    void a_well_formed_event_under_an_id_that_is_taken_is_named() {
        append(event("another", event(4).event().eventId(), 0));

        assertNamed(DifferenceKind.inserted, EVENTS + 1, "cluster.stray.taken");
    }

    @Test
    void events_in_another_order_are_named() {
        var events = ledgers.logged().stream().map(Logged::event).toList();
        try (var other = Peer.start();
                var ledger = Ledger.open(ledgers.settings("kurrentdb", other.connectionString()))) {
            var swapped = new ArrayList<>(events);
            Collections.swap(swapped, 4, 5);
            appender(other, appender -> appender.appendInParts(swapped));

            var found = FullVerification.run(ledger, verification(ledger), done -> {})
                    .cluster();

            assertThat(found.firstDifference().kind()).isEqualTo(DifferenceKind.reordered);
            assertThat(found.firstDifference().globalIndex()).isEqualTo(5);
            assertThat(found.strays()).isEmpty();
        }
    }

    @Test
    void an_event_that_is_only_not_copied_yet_is_no_difference() {
        append(event("another", UUID.randomUUID().toString(), 0));

        assertThat(verified().differs()).isFalse();
    }

    @Test
    void a_tampered_copy_is_named_by_the_tree_and_by_the_cluster() {
        ledgers.owner().execute("alter table log.event_log disable trigger user");
        ledgers.owner().update("update log.event_log set payload = '{}' where global_index = 6");

        var found = verified();

        assertThat(found.log().firstDifference().kind()).isEqualTo(DifferenceKind.alteredPayload);
        assertThat(found.log().firstDifference().globalIndex()).isEqualTo(6);
        assertThat(found.cluster().firstDifference().globalIndex()).isEqualTo(6);
        assertThat(found.asOne().firstDifference()).isEqualTo(found.log().firstDifference());
    }

    @Test
    void an_event_that_was_taken_out_of_the_copy_is_named_by_both() {
        ledgers.owner().execute("alter table log.event_log disable trigger user");
        ledgers.owner().update("delete from log.event_log where global_index = 6");

        var found = verified();

        assertThat(found.log().firstDifference().kind()).isEqualTo(DifferenceKind.removed);
        assertThat(found.cluster().strays())
                .singleElement()
                .satisfies(stray -> assertThat(stray.reason()).isEqualTo("uncopied"));
    }

    @Test
    void of_a_cluster_that_is_away_nothing_is_said() {
        ledgers.peer.kill();

        var found = verified();

        assertThat(found.away()).isInstanceOf(EventLogUnavailable.class);
        assertThat(found.cluster()).isNull();
        assertThat(found.log().ok()).isTrue();
    }

    private void assertNamed(DifferenceKind kind, long globalIndex, String detail) {
        var found = verified();
        assertThat(found.differs()).isTrue();
        var first = found.cluster().firstDifference();
        assertThat(first.detail()).isEqualTo("difference.detail." + detail);
        assertThat(first.kind()).isEqualTo(kind);
        assertThat(first.globalIndex()).isEqualTo(globalIndex);
    }

    private Verified verified() {
        try (var ledger = Ledger.open(ledgers.settings("kurrentdb"))) {
            return FullVerification.run(ledger, verification(ledger), done -> {});
        }
    }

    private static Verification verification(Ledger ledger) {
        return ledger.reads().verification(ledger.logVerifiers(), List.of());
    }

    /** @param globalIndex in an honest log, the place on the cluster too */
    private Logged event(int globalIndex) {
        return ledgers.logged().get(globalIndex - 1);
    }

    private static NewEvent event(String stream, String id, long sequenceNumber) {
        var empty = "{}".getBytes(StandardCharsets.UTF_8);
        return new NewEvent(
                id, stream, sequenceNumber, "NoteAdded", "1", Instant.parse("2026-11-26T03:04:05Z"), empty, empty);
    }

    private void append(NewEvent event) {
        appender(ledgers.peer, appender -> appender.append(List.of(event)));
    }

    private static void appender(Peer peer, Consumer<KurrentAppender> use) {
        try (var connection = new KurrentConnection(KurrentSettings.of(peer.connectionString()))) {
            use.accept(new KurrentAppender(connection));
        }
    }

    private interface Call {
        CompletableFuture<?> on(KurrentDBClient client);
    }

    private void onCluster(Call call) {
        var client = KurrentDBClient.create(KurrentDBConnectionString.parseOrThrow(ledgers.peer.connectionString()));
        call.on(client).join();
        client.shutdown();
    }
}
