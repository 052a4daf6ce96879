package org.dossierledger.command.eventlog.kurrentdb.peer;

import io.grpc.Status;

/** The expected revisions that are no revisions, with the numbers that the protocol gives them. */
final class Expected {

    static final long NO_STREAM = -1;
    static final long ANY = -2;
    static final long EXISTS = -4;

    private Expected() {}

    /** What a request of protocol v1 expects: its requests share the field numbers of the choice. */
    static long of(int field, long revision) {
        return switch (field) {
            case 2 -> revision;
            case 3 -> NO_STREAM;
            case 4 -> ANY;
            case 5 -> EXISTS;
            default ->
                throw Refusals.of(Status.INVALID_ARGUMENT, "'None' is not a valid ExpectedStreamRevisionOneofCase");
        };
    }
}
