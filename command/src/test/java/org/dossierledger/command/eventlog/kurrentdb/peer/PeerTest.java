package org.dossierledger.command.eventlog.kurrentdb.peer;

import static org.assertj.core.api.Assertions.assertThat;

import io.kurrent.dbclient.AppendToStreamOptions;
import io.kurrent.dbclient.EventData;
import io.kurrent.dbclient.KurrentDBClient;
import io.kurrent.dbclient.KurrentDBConnectionString;
import io.kurrent.dbclient.ReadAllOptions;
import io.kurrent.dbclient.ReadStreamOptions;
import io.kurrent.dbclient.StreamState;
import org.junit.jupiter.api.Test;

class PeerTest {

    @Test
    void what_was_acknowledged_is_there_after_kill_and_restart() throws Exception {
        try (var peer = Peer.start()) {
            var client = KurrentDBClient.create(KurrentDBConnectionString.parseOrThrow(peer.connectionString()));
            var event = EventData.builderAsJson("opened", "{\"a\":1}".getBytes())
                    .metadataAsBytes("{\"m\":\"ô\"}".getBytes())
                    .build();
            var result = client.appendToStream(
                            "dossier-1", AppendToStreamOptions.get().streamState(StreamState.noStream()), event)
                    .get();
            assertThat(result.getNextExpectedRevision()).isEqualTo(StreamState.streamRevision(0));
            peer.kill();
            peer.restart();
            var again = KurrentDBClient.create(KurrentDBConnectionString.parseOrThrow(peer.connectionString()));
            var read = again.readStream("dossier-1", ReadStreamOptions.get()).get();
            assertThat(read.getEvents()).hasSize(1);
            assertThat(again.readAll(ReadAllOptions.get()).get().getEvents()).hasSizeGreaterThan(8);
        }
    }
}
