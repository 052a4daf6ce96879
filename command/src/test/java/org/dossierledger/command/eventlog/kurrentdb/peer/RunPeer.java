package org.dossierledger.command.eventlog.kurrentdb.peer;

import java.nio.file.Path;

/** A peer in a process of its own, to try and to measure with; it ends when its standard input does. */
public final class RunPeer {

    private RunPeer() {}

    /** @param arguments where its log is; a temporary directory when nothing is said */
    public static void main(String[] arguments) throws Exception {
        try (var peer = arguments.length == 0 ? Peer.start() : Peer.start(Path.of(arguments[0]))) {
            System.out.println(peer.connectionString());
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }
}
