package org.dossierledger.command.eventlog.kurrentdb.peer;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.kurrent.dbclient.proto.streams.StreamsOuterClass.AppendReq;
import io.kurrent.dbclient.proto.streams.StreamsOuterClass.AppendResp;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dossierledger.command.eventlog.kurrentdb.peer.LogRecord.NewEvent;

/** Takes the frames of an append: first the options, then one for each event, within the limits of size. */
abstract class AppendCollector implements StreamObserver<AppendReq> {

    private final Faults faults;
    private final StreamObserver<AppendResp> client;
    private final List<NewEvent> events = new ArrayList<>();
    private AppendReq.Options options;
    private long size;
    private boolean refused;

    AppendCollector(Faults faults, StreamObserver<AppendResp> client) {
        this.faults = faults;
        this.client = client;
    }

    /** All frames have come. */
    abstract void collected(Append append);

    @Override
    public void onNext(AppendReq frame) {
        guarded(() -> {
            if (options == null) {
                options = frame.getOptions();
            } else {
                add(frame.getProposedMessage());
            }
        });
    }

    private void add(AppendReq.ProposedMessage message) {
        var type = message.getMetadataMap().get("type");
        if (type == null) {
            throw Refusals.metadataMissing("type");
        }
        var content = message.getMetadataMap().get("content-type");
        if (content == null) {
            throw Refusals.metadataMissing("content-type");
        }
        var id = Wire.uuid(message.getId());
        var bytes = message.getData().size()
                + message.getCustomMetadata().size()
                + type.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > faults.maximumEventSize()) {
            throw Refusals.eventTooLarge(id.toString(), bytes, faults.maximumEventSize());
        }
        size += bytes;
        if (size > faults.maximumAppendSize()) {
            throw Refusals.appendTooLarge(faults.maximumAppendSize());
        }
        events.add(new NewEvent(
                id, type, content.equals("application/json"), false, message.getData(), message.getCustomMetadata()));
    }

    @Override
    public void onCompleted() {
        guarded(() -> {
            if (options == null) {
                throw Refusals.of(Status.UNKNOWN, "Exception was thrown by handler.");
            }
            var name = options.getStreamIdentifier().getStreamName().toStringUtf8();
            var expected = Expected.of(options.getExpectedStreamRevisionCase().getNumber(), options.getRevision());
            collected(new Append(name, expected, List.copyOf(events)));
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
