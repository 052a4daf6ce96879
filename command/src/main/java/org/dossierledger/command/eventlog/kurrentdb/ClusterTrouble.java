package org.dossierledger.command.eventlog.kurrentdb;

import io.grpc.StatusRuntimeException;

/** Why the cluster does not do what it is asked, as far as it says; the sentences are for the log of the program. */
public enum ClusterTrouble {
    AWAY("the cluster does not answer"),
    FAILING("the cluster answers, and does not do what it is asked"),
    CERTIFICATE("the certificate of the cluster is not signed by whom the connection string names (tlsCaFile)"),
    CREDENTIALS("the cluster does not accept the user or the password in the connection string"),
    RIGHTS("the cluster does not allow its user to do this"),
    CROWDED("the cluster answers so slowly that no more callers may wait");

    private final String sentence;

    ClusterTrouble(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    /** What a server said. Where there was none to say anything, {@link Dial} finds out more. */
    static ClusterTrouble of(Throwable failure) {
        if (!(failure instanceof StatusRuntimeException answered)) {
            return AWAY;
        }
        return switch (answered.getStatus().getCode()) {
            case UNAUTHENTICATED -> CREDENTIALS;
            case PERMISSION_DENIED -> RIGHTS;
            case UNAVAILABLE, CANCELLED, DEADLINE_EXCEEDED -> AWAY;
            default -> FAILING;
        };
    }
}
