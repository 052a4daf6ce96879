package org.dossierledger.command.eventlog.kurrentdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kurrent.dbclient.EventData;
import io.kurrent.dbclient.KurrentDBClient;
import io.kurrent.dbclient.KurrentDBConnectionString;
import java.nio.charset.StandardCharsets;
import org.dossierledger.command.eventlog.kurrentdb.KurrentAccess.TooMuch;
import org.dossierledger.command.eventlog.kurrentdb.peer.Peer;
import org.dossierledger.command.eventlog.kurrentdb.peer.PeerOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KurrentAccessTest {

    private Peer peer;
    private KurrentConnection admin;
    private KurrentConnection ledger;

    @BeforeEach
    void open() {
        peer = Peer.start(PeerOptions.plain().credentials("admin", "changed").other("ledger", "plain"));
        admin = new KurrentConnection(KurrentSettings.of(peer.connectionString()));
        ledger = new KurrentConnection(KurrentSettings.of(peer.connectionStringOf("ledger")));
    }

    @AfterEach
    void close() {
        admin.close();
        ledger.close();
        peer.close();
    }

    @Test
    void a_cluster_as_it_is_made_lets_the_ledgers_user_delete_and_is_found_out() {
        assertThat(new KurrentAccess(ledger).tooMuch()).containsExactly(TooMuch.DELETE, TooMuch.WRITE_METADATA);
    }

    @Test
    void an_administrator_takes_deletion_and_metadata_from_the_ledgers_user() {
        append("dossier-1");

        assertThat(new KurrentAccess(admin).protect("ledger")).isTrue();

        assertThat(new KurrentAccess(ledger).tooMuch()).isEmpty();
        assertThatThrownBy(() -> client().deleteStream("dossier-1").get()).hasMessageContaining("PERMISSION_DENIED");
    }

    @Test
    void the_ledgers_user_still_appends_and_reads_the_whole_log() {
        new KurrentAccess(admin).protect("ledger");

        append("dossier-2");

        assertThat(new KurrentLog(ledger).after(KurrentLog.BEGINNING).events())
                .extracting(Logged::stream)
                .contains("dossier-2");
    }

    @Test
    void asking_leaves_nothing_behind_and_protecting_again_changes_nothing() {
        new KurrentAccess(admin).protect("ledger");
        var before = new KurrentLog(admin).head();

        new KurrentAccess(admin).protect("ledger");
        new KurrentAccess(ledger).tooMuch();
        new KurrentAccess(admin).tooMuch();

        assertThat(new KurrentLog(admin).head()).isEqualTo(before);
    }

    @Test
    void the_ledgers_user_cannot_change_the_rules_itself() {
        assertThat(new KurrentAccess(ledger).protect("ledger")).isFalse();
    }

    private void append(String stream) {
        var event = EventData.builderAsJson("noted", "{}".getBytes(StandardCharsets.UTF_8))
                .build();
        ledger.ask(client -> client.appendToStream(stream, event));
    }

    private KurrentDBClient client() {
        return KurrentDBClient.create(KurrentDBConnectionString.parseOrThrow(peer.connectionStringOf("ledger")));
    }
}
