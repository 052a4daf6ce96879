package org.dossierledger.command.eventlog.kurrentdb.peer;

import java.nio.file.Path;

/**
 * How a peer is set up.
 *
 * @param directory where its log lies; null for a temporary one
 * @param user      who may call, with {@code password}; null for anybody
 * @param authority whose certificate it serves TLS with; null for no TLS
 * @param force     whether an append is forced to disk before it is answered; without, a killed process loses nothing
 *                  either, only a lost machine does
 */
public record PeerOptions(Path directory, String user, String password, TestAuthority authority, boolean force) {

    public static PeerOptions plain() {
        return new PeerOptions(null, null, null, null, true);
    }

    public PeerOptions in(Path directory) {
        return new PeerOptions(directory, user, password, authority, force);
    }

    public PeerOptions credentials(String user, String password) {
        return new PeerOptions(directory, user, password, authority, force);
    }

    public PeerOptions tls(TestAuthority authority) {
        return new PeerOptions(directory, user, password, authority, force);
    }

    public PeerOptions withoutForce() {
        return new PeerOptions(directory, user, password, authority, false);
    }

    /** The query of a connection string, and the credentials before its host. */
    String connectionString(String hosts) {
        var who = user == null ? "" : user + ":" + password + "@";
        var how = authority == null ? "tls=false" : "tls=true&tlsCaFile=" + authority.caFile();
        return "kurrentdb://" + who + hosts + "?" + how;
    }
}
