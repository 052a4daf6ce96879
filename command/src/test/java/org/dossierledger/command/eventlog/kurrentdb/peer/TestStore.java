package org.dossierledger.command.eventlog.kurrentdb.peer;

import io.kurrent.dbclient.AppendToStreamOptions;
import io.kurrent.dbclient.EventData;
import io.kurrent.dbclient.KurrentDBClient;
import io.kurrent.dbclient.KurrentDBConnectionString;
import io.kurrent.dbclient.ReadStreamOptions;
import io.kurrent.dbclient.ResolvedEvent;
import io.kurrent.dbclient.StreamState;
import io.kurrent.dbclient.WriteResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What a rule of the store is tried on: a {@link Peer}, or the real server that the environment's {@code
 * LEDGER_TEST_KURRENTDB} names by its connection string. Stream names are made unique, so that a real server can be
 * used again.
 */
public final class TestStore implements BeforeAllCallback, AfterAllCallback {

    private static final String REAL = System.getenv("LEDGER_TEST_KURRENTDB");

    private Peer peer;
    private KurrentDBClient client;

    @Override
    public void beforeAll(ExtensionContext context) {
        peer = REAL == null ? Peer.start() : null;
        client = connect(connectionString());
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        client.shutdown().get();
        if (peer != null) {
            peer.close();
        }
    }

    /** What a client connects with. */
    public String connectionString() {
        return peer == null ? REAL : peer.connectionString();
    }

    public static KurrentDBClient connect(String connectionString) {
        return KurrentDBClient.create(KurrentDBConnectionString.parseOrThrow(connectionString));
    }

    KurrentDBClient client() {
        return client;
    }

    static String stream(String word) {
        return word + "-" + UUID.randomUUID();
    }

    static EventData event(String data) {
        return event(UUID.randomUUID(), data);
    }

    static EventData event(UUID id, String data) {
        return EventData.builderAsJson(id, "noted", json(data))
                .metadataAsBytes(json("về " + data))
                .build();
    }

    private static byte[] json(String text) {
        return ("{\"text\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    static List<EventData> events(int count) {
        return IntStream.range(0, count).mapToObj(i -> event("số " + i)).toList();
    }

    WriteResult append(String stream, StreamState expected, List<EventData> events) throws Exception {
        return append(client, stream, expected, events);
    }

    /** Appends, and throws what the client reports, not its wrapping. */
    static WriteResult append(KurrentDBClient client, String stream, StreamState expected, List<EventData> events)
            throws Exception {
        try {
            return client.appendToStream(stream, AppendToStreamOptions.get().streamState(expected), events.iterator())
                    .get();
        } catch (ExecutionException e) {
            throw (Exception) e.getCause();
        }
    }

    List<ResolvedEvent> read(String stream, ReadStreamOptions options) throws Exception {
        return read(client, stream, options);
    }

    static List<ResolvedEvent> read(KurrentDBClient client, String stream, ReadStreamOptions options) throws Exception {
        try {
            return client.readStream(stream, options).get().getEvents();
        } catch (ExecutionException e) {
            throw (Exception) e.getCause();
        }
    }
}
