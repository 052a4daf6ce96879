package org.dossierledger.command.eventlog.kurrentdb.peer;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The nodes of a cluster, who leads, and who is alive. Shared by all of them. */
final class Members {

    /** One node as gossip tells it. */
    record Member(UUID id, InetSocketAddress address, boolean alive) {}

    private final List<Member> members = new ArrayList<>();
    private int leader;

    synchronized void join(int node, int port) {
        var address = InetSocketAddress.createUnresolved("localhost", port);
        if (node < members.size()) {
            members.set(node, new Member(members.get(node).id, address, true));
        } else {
            members.add(new Member(UUID.randomUUID(), address, true));
        }
    }

    synchronized void lead(int node) {
        leader = node;
    }

    synchronized void dead(int node) {
        var member = members.get(node);
        members.set(node, new Member(member.id, member.address, false));
    }

    synchronized boolean leads(int node) {
        return leader == node;
    }

    /** Nobody leads after the leader's death, until somebody is elected. */
    synchronized Optional<Member> leader() {
        return Optional.of(members.get(leader)).filter(Member::alive);
    }

    synchronized List<Member> all() {
        return List.copyOf(members);
    }
}
