package org.dossierledger.command.eventlog.kurrentdb.peer;

import io.grpc.Context;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.kurrent.dbclient.proto.streams.StreamsGrpc;
import io.kurrent.dbclient.proto.streams.StreamsOuterClass.AppendReq;
import io.kurrent.dbclient.proto.streams.StreamsOuterClass.AppendResp;
import io.kurrent.dbclient.proto.streams.StreamsOuterClass.DeleteReq;
import io.kurrent.dbclient.proto.streams.StreamsOuterClass.DeleteResp;
import io.kurrent.dbclient.proto.streams.StreamsOuterClass.ReadReq;
import io.kurrent.dbclient.proto.streams.StreamsOuterClass.ReadResp;
import io.kurrent.dbclient.proto.streams.StreamsOuterClass.TombstoneReq;
import io.kurrent.dbclient.proto.streams.StreamsOuterClass.TombstoneResp;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.LongFunction;
import org.dossierledger.command.eventlog.kurrentdb.peer.Append.Refused;
import org.dossierledger.command.eventlog.kurrentdb.peer.Append.Stored;

/** Streams of protocol v1: append, read, subscribe, delete. */
final class StreamsService extends StreamsGrpc.StreamsImplBase {

    private final DurableLog log;
    private final Access access;
    private final Faults faults;
    private final Members members;
    private final int node;
    private final Answers answers;
    private final Executor readers;

    StreamsService(
            DurableLog log,
            Access access,
            Faults faults,
            Members members,
            int node,
            Answers answers,
            Executor readers) {
        this.log = log;
        this.access = access;
        this.faults = faults;
        this.members = members;
        this.node = node;
        this.answers = answers;
        this.readers = readers;
    }

    /** Another node's business, when the client insists on the leader; writes of others are handed on to it. */
    private void admit(Call call, Access.Action action, String stream) {
        if (!access.allows(action, stream)) {
            throw Refusals.accessDenied();
        }
        if (CallHeaders.REQUIRES_LEADER.get() && !members.leads(node)) {
            throw Refusals.of(Trouble.NOT_LEADER, members.leader());
        }
        var trouble = Trouble.of(faults, call);
        if (trouble != null) {
            throw Refusals.of(trouble, members.leader());
        }
    }

    @Override
    public StreamObserver<AppendReq> append(StreamObserver<AppendResp> client) {
        ((ServerCallStreamObserver<AppendResp>) client).setOnCancelHandler(() -> {});
        return new AppendCollector(faults, client) {
            @Override
            void collected(Append append) {
                admit(Call.APPEND, Access.Action.WRITE, append.stream());
                answers.append(Call.APPEND, List.of(append), client, outcome -> AppendAnswer.of(append, outcome));
            }
        };
    }

    @Override
    public void delete(DeleteReq request, StreamObserver<DeleteResp> client) {
        var options = request.getOptions();
        var name = options.getStreamIdentifier().getStreamName().toStringUtf8();
        var expected = Expected.of(options.getExpectedStreamRevisionCase().getNumber(), options.getRevision());
        delete(
                name,
                expected,
                false,
                client,
                position -> DeleteResp.newBuilder()
                        .setPosition(DeleteResp.Position.newBuilder()
                                .setCommitPosition(position)
                                .setPreparePosition(position))
                        .build());
    }

    @Override
    public void tombstone(TombstoneReq request, StreamObserver<TombstoneResp> client) {
        var options = request.getOptions();
        var name = options.getStreamIdentifier().getStreamName().toStringUtf8();
        var expected = Expected.of(options.getExpectedStreamRevisionCase().getNumber(), options.getRevision());
        delete(
                name,
                expected,
                true,
                client,
                position -> TombstoneResp.newBuilder()
                        .setPosition(TombstoneResp.Position.newBuilder()
                                .setCommitPosition(position)
                                .setPreparePosition(position))
                        .build());
    }

    private <A> void delete(
            String name, long expected, boolean hard, StreamObserver<A> client, LongFunction<A> answer) {
        ((ServerCallStreamObserver<A>) client).setOnCancelHandler(() -> {});
        try {
            admit(Call.DELETE, Access.Action.DELETE, name);
        } catch (RuntimeException e) {
            answers.later(() -> client.onError(e));
            return;
        }
        answers.write(Call.DELETE, writer -> writer.delete(name, expected, hard), client, outcome -> {
            if (outcome instanceof Refused refused) {
                throw refused.tombstoned()
                        ? Refusals.deleted(name)
                        : Refusals.wrongVersion("Delete", name, expected, refused.actual());
            }
            return answer.apply(((Stored) outcome).position());
        });
    }

    @Override
    public void read(ReadReq request, StreamObserver<ReadResp> client) {
        var outlet = new Outlet((ServerCallStreamObserver<ReadResp>) client);
        var options = request.getOptions();
        var work = Context.current().wrap(() -> read(options, outlet));
        answers.later(() -> readers.execute(work));
    }

    private void read(ReadReq.Options options, Outlet outlet) {
        try {
            var stream = options.hasStream()
                    ? options.getStream().getStreamIdentifier().getStreamName().toStringUtf8()
                    : "$all";
            admit(options.hasSubscription() ? Call.SUBSCRIBE : Call.READ, Access.Action.READ, stream);
            if (options.hasSubscription()) {
                new Subscribing(log, members, faults, outlet, options).run();
            } else {
                new Reading(log, faults, outlet, options).run();
            }
        } catch (Outlet.Gone e) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (!log.isClosed()) {
                outlet.fail(e);
            }
        }
    }
}
