package org.dossierledger.command.eventlog.kurrentdb.peer;

import io.grpc.stub.StreamObserver;
import io.kurrent.dbclient.proto.gossip.GossipGrpc;
import io.kurrent.dbclient.proto.gossip.GossipOuterClass.ClusterInfo;
import io.kurrent.dbclient.proto.gossip.GossipOuterClass.EndPoint;
import io.kurrent.dbclient.proto.gossip.GossipOuterClass.MemberInfo;
import io.kurrent.dbclient.proto.shared.Shared;

/** Tells clients which nodes there are and which one leads. */
final class GossipService extends GossipGrpc.GossipImplBase {

    private final Faults faults;
    private final Members members;
    private final Answers answers;

    GossipService(Faults faults, Members members, Answers answers) {
        this.faults = faults;
        this.members = members;
        this.answers = answers;
    }

    @Override
    public void read(Shared.Empty request, StreamObserver<ClusterInfo> client) {
        var trouble = Trouble.of(faults, Call.GOSSIP);
        answers.later(() -> {
            if (trouble != null) {
                client.onError(Refusals.of(trouble, members.leader().address()));
                return;
            }
            var cluster = ClusterInfo.newBuilder();
            members.all().forEach(member -> cluster.addMembers(info(member)));
            client.onNext(cluster.build());
            client.onCompleted();
        });
    }

    private static MemberInfo info(Members.Member member) {
        var now = System.currentTimeMillis() * 10_000;
        return MemberInfo.newBuilder()
                .setInstanceId(Wire.uuid(member.id()))
                .setTimeStamp(now)
                .setState(member.leads() ? MemberInfo.VNodeState.Leader : MemberInfo.VNodeState.Follower)
                .setIsAlive(member.alive())
                .setHttpEndPoint(EndPoint.newBuilder()
                        .setAddress(member.address().getHostString())
                        .setPort(member.address().getPort()))
                .build();
    }
}
