package org.dossierledger.command.eventlog.kurrentdb.peer;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * How a peer is set up.
 *
 * @param directory where its log lies; null for a temporary one
 * @param user      the administrator, with {@code password}; null where anybody may do anything
 * @param others    users who are no administrators, with their passwords: access control lists count for them
 * @param authority whose certificate it serves TLS with; null for no TLS
 * @param force     whether an append is forced to disk before it is answered; without, a killed process loses nothing
 *                  either, only a lost machine does
 */
public record PeerOptions(
        Path directory,
        String user,
        String password,
        Map<String, String> others,
        TestAuthority authority,
        boolean force) {

    public static PeerOptions plain() {
        return new PeerOptions(null, null, null, Map.of(), null, true);
    }

    public PeerOptions in(Path directory) {
        return new PeerOptions(directory, user, password, others, authority, force);
    }

    public PeerOptions credentials(String user, String password) {
        return new PeerOptions(directory, user, password, others, authority, force);
    }

    /** A user besides the administrator. */
    public PeerOptions other(String name, String secret) {
        var more = new HashMap<>(others);
        more.put(name, secret);
        return new PeerOptions(directory, user, password, Map.copyOf(more), authority, force);
    }

    public PeerOptions tls(TestAuthority authority) {
        return new PeerOptions(directory, user, password, others, authority, force);
    }

    public PeerOptions withoutForce() {
        return new PeerOptions(directory, user, password, others, authority, false);
    }

    /** What the administrator connects with, or anybody where there is none. */
    String connectionString(String hosts) {
        return connectionString(hosts, user == null ? "" : user + ":" + password + "@");
    }

    /** What one of the other users connects with. */
    String connectionStringOf(String other, String hosts) {
        return connectionString(hosts, other + ":" + others.get(other) + "@");
    }

    private String connectionString(String hosts, String who) {
        var how = authority == null ? "tls=false" : "tls=true&tlsCaFile=" + authority.caFile();
        return "kurrentdb://" + who + hosts + "?" + how;
    }
}
