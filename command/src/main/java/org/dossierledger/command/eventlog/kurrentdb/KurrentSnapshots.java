package org.dossierledger.command.eventlog.kurrentdb;

import io.kurrent.dbclient.AppendToStreamOptions;
import io.kurrent.dbclient.EventData;
import io.kurrent.dbclient.StreamState;
import java.util.stream.Stream;
import org.dossierledger.command.eventlog.EventLogUnavailable;
import org.dossierledger.command.eventlog.NewEvent;

/** Snapshots of an aggregate: a stream beside its own, of which the last ones are looked at. */
final class KurrentSnapshots {

    /** They may be stored out of order, by several writers; never that far. */
    private static final int LOOKED_AT = 100;

    private final KurrentConnection connection;
    private final KurrentLog log;
    private volatile boolean any;

    /** @param any whether there may be some already */
    KurrentSnapshots(KurrentConnection connection, boolean any) {
        this.connection = connection;
        this.log = new KurrentLog(connection);
        this.any = any;
    }

    void store(NewEvent snapshot) {
        var data = EventData.builderAsJson(EventIds.onTheWire(snapshot), snapshot.type(), snapshot.payload())
                .metadataAsBytes(Envelope.write(snapshot))
                .build();
        var stream = connection.settings().prefix() + KurrentLog.SNAPSHOTS + snapshot.stream();
        var options = AppendToStreamOptions.get().streamState(StreamState.any());
        try {
            connection.write(client -> client.appendToStream(stream, options, data));
        } catch (KurrentRefusal refused) {
            throw new EventLogUnavailable(refused);
        }
        any = true;
    }

    Stream<NewEvent> of(String stream) {
        return any
                ? log.last(KurrentLog.SNAPSHOTS + stream, LOOKED_AT).stream()
                        .flatMap(logged -> logged.written().stream())
                        .map(snapshot -> of(stream, snapshot))
                : Stream.empty();
    }

    private static NewEvent of(String stream, NewEvent snapshot) {
        return new NewEvent(
                snapshot.eventId(),
                stream,
                snapshot.sequenceNumber(),
                snapshot.type(),
                snapshot.revision(),
                snapshot.recordedAt(),
                snapshot.payload(),
                snapshot.metadata());
    }
}
