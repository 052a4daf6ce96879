package org.dossierledger.command.eventlog.kurrentdb;

/** The server answered, and not with what was asked for. */
final class KurrentRefusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final KurrentFailure failure;

    KurrentRefusal(KurrentFailure failure, Throwable cause) {
        super(cause);
        this.failure = failure;
    }

    KurrentFailure failure() {
        return failure;
    }
}
