package org.dossierledger.command.eventlog.kurrentdb.peer;

import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.kurrentdb.protocol.v2.streams.AppendRequest;
import io.kurrentdb.protocol.v2.streams.AppendResponse;
import io.kurrentdb.protocol.v2.streams.AppendSessionResponse;
import io.kurrentdb.protocol.v2.streams.StreamsServiceGrpc;
import java.util.List;
import org.dossierledger.command.eventlog.kurrentdb.peer.Append.Refused;
import org.dossierledger.command.eventlog.kurrentdb.peer.Append.Stored;

/** Protocol v2: appends to several streams, all or none. Only the leader takes them, whatever the client's headers. */
final class SessionsService extends StreamsServiceGrpc.StreamsServiceImplBase {

    private final Access access;
    private final Faults faults;
    private final Members members;
    private final int node;
    private final Answers answers;

    SessionsService(Access access, Faults faults, Members members, int node, Answers answers) {
        this.access = access;
        this.faults = faults;
        this.members = members;
        this.node = node;
        this.answers = answers;
    }

    @Override
    public StreamObserver<AppendRequest> appendSession(StreamObserver<AppendSessionResponse> client) {
        ((ServerCallStreamObserver<AppendSessionResponse>) client).setOnCancelHandler(() -> {});
        return new AppendSession(faults, client) {
            @Override
            void collected(List<Append> appends) {
                admit(appends);
                answers.append(Call.MULTI_APPEND, appends, client, outcome -> answer(appends, outcome));
            }
        };
    }

    private void admit(List<Append> appends) {
        if (faults.oldServer()) {
            throw Status.UNIMPLEMENTED
                    .withDescription("Service is unimplemented.")
                    .asRuntimeException();
        }
        if (!appends.stream().allMatch(append -> access.allows(Access.Action.WRITE, append.stream()))) {
            throw SessionRefusals.of(Trouble.PERMISSION_DENIED, members.leader());
        }
        var trouble = members.leads(node) ? Trouble.of(faults, Call.MULTI_APPEND) : Trouble.NOT_LEADER;
        if (trouble != null) {
            throw SessionRefusals.of(trouble, members.leader());
        }
    }

    private static AppendSessionResponse answer(List<Append> appends, Append.Outcome outcome) {
        if (outcome instanceof Refused refused) {
            var append = appends.get(refused.index());
            throw refused.tombstoned()
                    ? SessionRefusals.tombstoned(append.stream())
                    : SessionRefusals.conflict(append.stream(), append.expected(), refused.actual());
        }
        var stored = (Stored) outcome;
        var response = AppendSessionResponse.newBuilder().setPosition(stored.position());
        for (var i = 0; i < appends.size(); i++) {
            response.addOutput(AppendResponse.newBuilder()
                    .setStream(appends.get(i).stream())
                    .setStreamRevision(stored.revisions().get(i)));
        }
        return response.build();
    }
}
