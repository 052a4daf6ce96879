package org.dossierledger.command.eventlog.kurrentdb.peer;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.grpc.stub.StreamObserver;
import io.kurrentdb.protocol.v2.streams.AppendRecord;
import io.kurrentdb.protocol.v2.streams.AppendRequest;
import io.kurrentdb.protocol.v2.streams.AppendSessionResponse;
import io.kurrentdb.protocol.v2.streams.SchemaFormat;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dossierledger.command.eventlog.kurrentdb.peer.LogRecord.NewEvent;

/** Takes the requests of a session, one for each stream, and refuses all of them for one that is wrong. */
abstract class AppendSession implements StreamObserver<AppendRequest> {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_.$:-]+");

    private final Faults faults;
    private final StreamObserver<AppendSessionResponse> client;
    private final Set<String> streams = new HashSet<>();
    private final List<Append> appends = new ArrayList<>();
    private long size;
    private boolean refused;

    AppendSession(Faults faults, StreamObserver<AppendSessionResponse> client) {
        this.faults = faults;
        this.client = client;
    }

    /** All requests have come. */
    abstract void collected(List<Append> appends);

    @Override
    public void onNext(AppendRequest request) {
        guarded(() -> add(request));
    }

    private void add(AppendRequest request) {
        var expected = request.hasExpectedRevision() ? request.getExpectedRevision() : Expected.ANY;
        if (request.getStream().isEmpty() || request.getRecordsCount() == 0) {
            throw SessionRefusals.invalid("Stream append request must contain at least one record");
        }
        if (expected < Expected.EXISTS || expected == -3) {
            throw SessionRefusals.invalid("Expected revision must be positive or one of the allowed constants");
        }
        if (!streams.add(request.getStream().toLowerCase(Locale.ROOT))) {
            throw SessionRefusals.twice(request.getStream());
        }
        var events = new ArrayList<NewEvent>();
        for (var each : request.getRecordsList()) {
            events.add(event(request.getStream(), each));
        }
        appends.add(new Append(request.getStream(), expected, events));
    }

    private NewEvent event(String stream, AppendRecord written) {
        var schema = written.getSchema();
        if (!NAME.matcher(schema.getName()).matches()) {
            throw SessionRefusals.invalid("Schema name can only contain unicode letters, digits, and _ . $ : -");
        }
        if (schema.getFormat() == SchemaFormat.SCHEMA_FORMAT_UNSPECIFIED) {
            throw SessionRefusals.invalid("Schema format must not be Unspecified.");
        }
        var id = written.hasRecordId() ? UUID.fromString(written.getRecordId()) : UUID.randomUUID();
        var json = schema.getFormat() == SchemaFormat.SCHEMA_FORMAT_JSON;
        var properties = Struct.newBuilder().putAllFields(written.getPropertiesMap());
        if (!json) {
            properties.putFields("$schema.format", string(format(schema.getFormat())));
        }
        if (schema.hasId()) {
            properties.putFields("$schema.id", string(schema.getId()));
        }
        var metadata = properties.build().toByteString();
        var bytes =
                written.getData().size() + metadata.size() + schema.getName().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > faults.maximumEventSize()) {
            throw SessionRefusals.recordTooLarge(stream, id.toString(), bytes, faults.maximumEventSize());
        }
        size += bytes;
        if (size > faults.maximumAppendSize()) {
            throw SessionRefusals.sessionTooLarge(size, faults.maximumAppendSize());
        }
        return new NewEvent(id, schema.getName(), json, true, written.getData(), metadata);
    }

    private static String format(SchemaFormat format) {
        return switch (format) {
            case SCHEMA_FORMAT_PROTOBUF -> "Protobuf";
            case SCHEMA_FORMAT_AVRO -> "Avro";
            default -> "Bytes";
        };
    }

    private static Value string(String text) {
        return Value.newBuilder().setStringValue(text).build();
    }

    @Override
    public void onCompleted() {
        guarded(() -> {
            if (appends.isEmpty()) {
                throw SessionRefusals.nothingSent();
            }
            collected(List.copyOf(appends));
        });
    }

    private void guarded(Runnable step) {
        if (refused) {
            return;
        }
        try {
            step.run();
        } catch (RuntimeException e) {
            refused = true;
            client.onError(e);
        }
    }

    @Override
    public void onError(Throwable gone) {
        // the client gave up before it had said everything: nothing was asked
    }
}
