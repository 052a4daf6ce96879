package org.dossierledger.command.eventlog.kurrentdb.peer;

import io.grpc.stub.StreamObserver;
import io.kurrent.dbclient.proto.gossip.GossipGrpc;
import io.kurrent.dbclient.proto.gossip.GossipOuterClass.ClusterInfo;
import io.kurrent.dbclient.proto.gossip.GossipOuterClass.EndPoint;
import io.kurrent.dbclient.proto.gossip.GossipOuterClass.MemberInfo;
import io.kurrent.dbclient.proto.shared.Shared;
import java.util.Optional;

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
                client.onError(Refusals.of(trouble, members.leader()));
                return;
            }
            var cluster = ClusterInfo.newBuilder();
            members.all().forEach(member -> cluster.addMembers(info(member, members.leader())));
            client.onNext(cluster.build());
            client.onCompleted();
        });
    }

    private static MemberInfo info(Members.Member member, Optional<Members.Member> leader) {
        var now = System.currentTimeMillis() * 10_000;
        return MemberInfo.newBuilder()
                .setInstanceId(Wire.uuid(member.id()))
                .setTimeStamp(now)
                .setState(state(member, leader))
                .setIsAlive(member.alive())
                .setHttpEndPoint(EndPoint.newBuilder()
                        .setAddress(member.address().getHostString())
                        .setPort(member.address().getPort()))
                .build();
    }

    /** Without a leader, every node looks for one, and clients connect to none. */
    private static MemberInfo.VNodeState state(Members.Member member, Optional<Members.Member> leader) {
        return leader.map(each ->
                        each.id().equals(member.id()) ? MemberInfo.VNodeState.Leader : MemberInfo.VNodeState.Follower)
                .orElse(MemberInfo.VNodeState.DiscoverLeader);
    }
}
