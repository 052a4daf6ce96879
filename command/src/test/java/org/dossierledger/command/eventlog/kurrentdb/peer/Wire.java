package org.dossierledger.command.eventlog.kurrentdb.peer;

import io.kurrent.dbclient.proto.shared.Shared;
import io.kurrent.dbclient.proto.streams.StreamsOuterClass.ReadReq;
import io.kurrent.dbclient.proto.streams.StreamsOuterClass.ReadResp;
import java.util.UUID;

/** Between the log's records and the protocol's messages. */
final class Wire {

    static final Shared.Empty EMPTY = Shared.Empty.getDefaultInstance();

    private Wire() {}

    static UUID uuid(Shared.UUID id) {
        return id.hasStructured()
                ? new UUID(
                        id.getStructured().getMostSignificantBits(),
                        id.getStructured().getLeastSignificantBits())
                : UUID.fromString(id.getString());
    }

    static Shared.UUID uuid(UUID id) {
        return Shared.UUID
                .newBuilder()
                .setStructured(Shared.UUID
                        .Structured
                        .newBuilder()
                        .setMostSignificantBits(id.getMostSignificantBits())
                        .setLeastSignificantBits(id.getLeastSignificantBits()))
                .build();
    }

    static Shared.StreamIdentifier stream(String name) {
        return Shared.StreamIdentifier.newBuilder()
                .setStreamName(com.google.protobuf.ByteString.copyFromUtf8(name))
                .build();
    }

    static ReadResp event(LogRecord stored, ReadReq.Options.UUIDOption ids) {
        var event = stored.event();
        var recorded = ReadResp.ReadEvent.RecordedEvent.newBuilder()
                .setId(
                        ids.hasString()
                                ? Shared.UUID
                                        .newBuilder()
                                        .setString(stored.id().toString())
                                        .build()
                                : uuid(stored.id()))
                .setStreamIdentifier(stream(stored.stream()))
                .setStreamRevision(stored.revision())
                .setCommitPosition(stored.position())
                .setPreparePosition(stored.position())
                .setData(event.data())
                .setCustomMetadata(event.properties() ? RecordProperties.json(event) : event.metadata())
                .putMetadata("type", event.type())
                .putMetadata("created", String.valueOf(stored.ticks()))
                .putMetadata("content-type", event.json() ? "application/json" : "application/octet-stream");
        return ReadResp.newBuilder()
                .setEvent(ReadResp.ReadEvent.newBuilder().setEvent(recorded).setCommitPosition(stored.position()))
                .build();
    }
}
