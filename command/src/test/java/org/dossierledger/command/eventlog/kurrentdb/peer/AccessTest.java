package org.dossierledger.command.eventlog.kurrentdb.peer;

import static io.kurrent.dbclient.StreamState.any;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierledger.command.eventlog.kurrentdb.peer.TestStore.append;
import static org.dossierledger.command.eventlog.kurrentdb.peer.TestStore.connect;
import static org.dossierledger.command.eventlog.kurrentdb.peer.TestStore.events;

import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.kurrent.dbclient.Acls;
import io.kurrent.dbclient.AppendStreamRequest;
import io.kurrent.dbclient.DeleteStreamOptions;
import io.kurrent.dbclient.EventData;
import io.kurrent.dbclient.ReadAllOptions;
import io.kurrent.dbclient.StreamMetadata;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Credentials of each call, and TLS with an authority of one's own. */
class AccessTest {

    @TempDir
    Path directory;

    @Test
    void the_right_credentials_open_and_wrong_or_missing_ones_do_not() throws Exception {
        try (var peer = Peer.start(PeerOptions.plain().credentials("ledger", "right"))) {
            append(connect(peer.connectionString()), "dossier-1", any(), events(1));

            assertRefused(peer.connectionString().replace("right", "wrong"), Code.UNAUTHENTICATED);
            assertRefused(peer.connectionString().replace("ledger:right@", ""), Code.PERMISSION_DENIED);
        }
    }

    private static void assertRefused(String connectionString, Code code) {
        assertThatThrownBy(() -> append(connect(connectionString), "dossier-1", any(), events(1)))
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        refusal -> assertThat(refusal.getStatus().getCode()).isEqualTo(code));
    }

    @Test
    void tls_opens_to_who_trusts_the_servers_authority_and_to_nobody_else() throws Exception {
        var authority = TestAuthority.in(directory);
        try (var peer = Peer.start(PeerOptions.plain().tls(authority).credentials("ledger", "right"))) {
            append(connect(peer.connectionString()), "dossier-1", any(), events(1));

            var stranger = TestAuthority.in(directory).caFile();
            var wrong =
                    connect(peer.connectionString().replace(authority.caFile().toString(), stranger.toString()));
            assertThatThrownBy(() -> append(wrong, "dossier-1", any(), events(1)))
                    .isInstanceOf(Exception.class);
            assertThat(wrong.isShutdown()).isTrue();
        }
    }

    @Test
    void the_server_keeps_its_certificate_over_a_restart() throws Exception {
        try (var peer = Peer.start(PeerOptions.plain().in(directory).tls(TestAuthority.in(directory)))) {
            peer.restart();

            append(connect(peer.connectionString()), "dossier-1", any(), events(1));
        }
    }

    @Test
    void a_user_may_do_with_streams_what_their_lists_and_the_settings_say() throws Exception {
        try (var peer =
                Peer.start(PeerOptions.plain().credentials("admin", "right").other("ledger", "plain"))) {
            var admin = connect(peer.connectionString());
            var ledger = connect(peer.connectionStringOf("ledger"));
            append(ledger, "dossier-1", any(), events(1));

            // by default a user may delete, and may not read $all
            assertDenied(ledger.readAll(ReadAllOptions.get()));
            ledger.deleteStream("dossier-1", DeleteStreamOptions.get()).get();

            var settings = "{\"$userStreamAcl\":{\"$r\":\"$all\",\"$w\":\"ledger\",\"$d\":\"$admins\","
                    + "\"$mr\":\"$admins\",\"$mw\":[\"$admins\"]}}";
            append(
                    admin,
                    "$settings",
                    any(),
                    List.of(EventData.builderAsJson("$settings", settings.getBytes(StandardCharsets.UTF_8))
                            .build()));
            var readable = new StreamMetadata();
            readable.setAcl(Acls.newStreamAcl().addReadRoles("ledger"));
            admin.setStreamMetadata("$all", readable).get();

            append(ledger, "dossier-2", any(), events(1));
            assertThat(ledger.readAll(ReadAllOptions.get()).get().getEvents()).isNotEmpty();
            assertDenied(ledger.deleteStream("dossier-2", DeleteStreamOptions.get()));
            assertDenied(ledger.tombstoneStream("dossier-2", DeleteStreamOptions.get()));
            assertDenied(ledger.setStreamMetadata("dossier-2", new StreamMetadata()));
            assertDenied(ledger.appendToStream("$settings", events(1).iterator()));
            assertDenied(ledger.multiStreamAppend(
                    List.of(new AppendStreamRequest("$settings", events(1).iterator(), any()))
                            .iterator()));
        }
    }

    private static void assertDenied(CompletableFuture<?> call) {
        assertThatThrownBy(call::get).hasMessageContaining("PERMISSION_DENIED");
    }
}
