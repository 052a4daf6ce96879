package org.dossierledger.command.eventlog.kurrentdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kurrent.dbclient.Acls;
import io.kurrent.dbclient.EventData;
import io.kurrent.dbclient.KurrentDBClient;
import io.kurrent.dbclient.KurrentDBConnectionString;
import io.kurrent.dbclient.ReadStreamOptions;
import io.kurrent.dbclient.StreamAcl;
import io.kurrent.dbclient.StreamMetadata;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dossierledger.command.eventlog.kurrentdb.KurrentAccess.TooMuch;
import org.dossierledger.command.eventlog.kurrentdb.peer.Peer;
import org.dossierledger.command.eventlog.kurrentdb.peer.PeerOptions;
import org.dossierledger.shared.event.EventJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

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

        assertThat(new KurrentAccess(admin).protect("ledger", false)).isTrue();

        assertThat(new KurrentAccess(ledger).tooMuch()).isEmpty();
        assertThatThrownBy(() -> client().deleteStream("dossier-1").get()).hasMessageContaining("PERMISSION_DENIED");
    }

    @Test
    void the_ledgers_user_still_appends_and_reads_the_whole_log() {
        new KurrentAccess(admin).protect("ledger", false);

        append("dossier-2");

        assertThat(new KurrentLog(ledger).after(KurrentLog.BEGINNING).events())
                .extracting(Logged::stream)
                .contains("dossier-2");
    }

    @Test
    void asking_leaves_nothing_behind_and_protecting_again_changes_nothing() {
        new KurrentAccess(admin).protect("ledger", false);
        var before = new KurrentLog(admin).head();

        new KurrentAccess(admin).protect("ledger", false);
        new KurrentAccess(ledger).tooMuch();
        new KurrentAccess(admin).tooMuch();

        assertThat(new KurrentLog(admin).head()).isEqualTo(before);
    }

    @Test
    void the_ledgers_user_cannot_change_the_rules_itself() {
        assertThat(new KurrentAccess(ledger).protect("ledger", false)).isFalse();
    }

    @Test
    void what_other_users_could_read_and_append_they_still_can() {
        settings("{\"$userStreamAcl\":{\"$r\":[\"$admins\",\"billing\"],\"$w\":\"billing\",\"$d\":\"billing\","
                + "\"$mw\":[\"$admins\",\"billing\"]},\"$systemStreamAcl\":{\"$r\":[\"$admins\",\"ops\"]}}");
        readersOfAll("ops");

        assertThat(new KurrentAccess(admin).protect("ledger", false)).isTrue();

        var now = settings();
        assertThat(now.at("/$userStreamAcl/$r").toString()).isEqualTo("[\"$admins\",\"billing\",\"ledger\"]");
        assertThat(now.at("/$userStreamAcl/$w").toString()).isEqualTo("[\"billing\",\"$admins\",\"ledger\"]");
        assertThat(now.at("/$userStreamAcl/$d").toString()).isEqualTo("[\"$admins\"]");
        assertThat(now.at("/$userStreamAcl/$mw").toString()).isEqualTo("[\"$admins\"]");
        assertThat(now.at("/$systemStreamAcl/$r").toString()).isEqualTo("[\"$admins\",\"ops\"]");
        assertThat(readersOfAll()).containsExactly("ops", "$admins", "ledger");
        var head = new KurrentLog(admin).head();
        new KurrentAccess(admin).protect("ledger", false);
        assertThat(new KurrentLog(admin).head()).as("once is enough").isEqualTo(head);
    }

    @Test
    void on_a_cluster_that_is_shared_the_rules_for_streams_stay_as_they_are() {
        var theirs = "{\"$userStreamAcl\":{\"$r\":\"$all\",\"$w\":\"$all\",\"$d\":\"billing\",\"$mw\":\"billing\"}}";
        settings(theirs);
        readersOfAll("ops");

        assertThat(new KurrentAccess(admin).protect("ledger", true)).isTrue();

        assertThat(settings().toString()).isEqualTo(theirs);
        assertThat(readersOfAll()).containsExactly("ops", "$admins", "ledger");
    }

    private void settings(String json) {
        var event = EventData.builderAsJson("update-default-acl", json.getBytes(StandardCharsets.UTF_8))
                .build();
        admin.ask(client -> client.appendToStream("$settings", event));
    }

    private JsonNode settings() {
        var last = ReadStreamOptions.get().backwards().fromEnd().maxCount(1);
        return EventJson.MAPPER.readTree(admin.ask(client -> client.readStream("$settings", last))
                .getEvents()
                .get(0)
                .getEvent()
                .getEventData());
    }

    private void readersOfAll(String user) {
        var metadata = new StreamMetadata();
        metadata.setAcl(Acls.newStreamAcl().addReadRoles(user));
        admin.ask(client -> client.setStreamMetadata("$all", metadata));
    }

    private List<String> readersOfAll() {
        return ((StreamAcl)
                        admin.ask(client -> client.getStreamMetadata("$all")).getAcl())
                .getReadRoles();
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
