package org.dossierledger.command.eventlog.kurrentdb.peer;

import static io.kurrent.dbclient.StreamState.any;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierledger.command.eventlog.kurrentdb.peer.TestStore.append;
import static org.dossierledger.command.eventlog.kurrentdb.peer.TestStore.connect;
import static org.dossierledger.command.eventlog.kurrentdb.peer.TestStore.events;

import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.nio.file.Path;
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
}
