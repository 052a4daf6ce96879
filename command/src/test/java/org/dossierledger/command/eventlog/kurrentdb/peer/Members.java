package org.dossierledger.command.eventlog.kurrentdb.peer;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The nodes of a cluster, who leads, and who is alive. Shared by all of them. */
final class Members {

    /** One node as gossip tells it. */
    record Member(UUID id, InetSocketAddress address, boolean alive, boolean leads) {}

    private final List<Member> members = new ArrayList<>();

    synchronized void join(int node, int port) {
        var member = new Member(
                UUID.randomUUID(), InetSocketAddress.createUnresolved("localhost", port), true, members.isEmpty());
        if (node < members.size()) {
            members.set(node, new Member(member.id, member.address, true, members.get(node).leads));
        } else {
            members.add(member);
        }
    }

    synchronized void lead(int node) {
        members.replaceAll(each -> new Member(each.id, each.address, each.alive, false));
        var leader = members.get(node);
        members.set(node, new Member(leader.id, leader.address, leader.alive, true));
    }

    synchronized void dead(int node) {
        var member = members.get(node);
        members.set(node, new Member(member.id, member.address, false, member.leads));
    }

    synchronized boolean leads(int node) {
        return members.get(node).leads;
    }

    synchronized Member leader() {
        return members.stream().filter(Member::leads).findFirst().orElseThrow();
    }

    synchronized List<Member> all() {
        return List.copyOf(members);
    }
}
