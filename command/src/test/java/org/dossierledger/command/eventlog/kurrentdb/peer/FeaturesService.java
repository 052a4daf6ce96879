package org.dossierledger.command.eventlog.kurrentdb.peer;

import io.grpc.stub.StreamObserver;
import io.kurrent.dbclient.proto.serverfeatures.ServerFeaturesGrpc;
import io.kurrent.dbclient.proto.serverfeatures.Serverfeatures.SupportedMethod;
import io.kurrent.dbclient.proto.serverfeatures.Serverfeatures.SupportedMethods;
import io.kurrent.dbclient.proto.shared.Shared;
import java.util.List;

/** What this server can do, asked once for each connection. */
final class FeaturesService extends ServerFeaturesGrpc.ServerFeaturesImplBase {

    private static final String STREAMS = "event_store.client.streams.streams";

    private final Faults faults;
    private final Members members;
    private final Answers answers;

    FeaturesService(Faults faults, Members members, Answers answers) {
        this.faults = faults;
        this.members = members;
        this.answers = answers;
    }

    @Override
    public void getSupportedMethods(Shared.Empty request, StreamObserver<SupportedMethods> client) {
        var trouble = Trouble.of(faults, Call.FEATURES);
        answers.later(() -> {
            if (trouble != null) {
                client.onError(Refusals.of(trouble, members.leader()));
                return;
            }
            client.onNext(supported());
            client.onCompleted();
        });
    }

    private SupportedMethods supported() {
        var methods =
                SupportedMethods.newBuilder().setEventStoreServerVersion(faults.oldServer() ? "24.10.1" : "25.1.0");
        for (var method : List.of("append", "delete", "tombstone")) {
            methods.addMethods(
                    SupportedMethod.newBuilder().setMethodName(method).setServiceName(STREAMS));
        }
        methods.addMethods(SupportedMethod.newBuilder()
                .setMethodName("read")
                .setServiceName(STREAMS)
                .addFeatures("position")
                .addFeatures("events"));
        if (!faults.oldServer()) {
            methods.addMethods(SupportedMethod.newBuilder()
                    .setMethodName("appendsession")
                    .setServiceName("kurrentdb.protocol.v2.streams.streamsservice"));
        }
        return methods.build();
    }
}
