package org.dossierledger.command.eventlog.kurrentdb;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.kurrent.dbclient.ConnectionShutdownException;
import io.kurrent.dbclient.NotLeaderException;
import io.kurrent.dbclient.RecordSizeExceededException;
import io.kurrent.dbclient.StreamDeletedException;
import io.kurrent.dbclient.StreamNotFoundException;
import io.kurrent.dbclient.StreamTombstonedException;
import io.kurrent.dbclient.TransactionMaxSizeExceededException;
import io.kurrent.dbclient.WrongExpectedVersionException;
import java.util.concurrent.TimeoutException;

/** What a failed call means. Only a wrong expected version is a conflict. */
enum KurrentFailure {
    /** Somebody else appended to the stream first. */
    CONFLICT,
    /** There is no such stream. */
    NO_STREAM,
    /** Somebody deleted the stream for good. */
    TOMBSTONED,
    /** Larger than the server takes: nothing was written. */
    TOO_LARGE,
    /** The server knows no such call. */
    UNSUPPORTED,
    /** A value or a position that the server cannot take: nothing was written. */
    INVALID,
    /** The server does not listen to us: wrong user, wrong password, no right. Nothing was written. */
    REFUSED,
    /** Another node, or the same a moment later, may take it; whether it was stored may be unknown. */
    AGAIN;

    static KurrentFailure of(Throwable e) {
        if (e instanceof WrongExpectedVersionException) {
            return CONFLICT;
        }
        if (e instanceof StreamNotFoundException) {
            return NO_STREAM;
        }
        if (e instanceof StreamDeletedException || e instanceof StreamTombstonedException) {
            return TOMBSTONED;
        }
        if (e instanceof RecordSizeExceededException || e instanceof TransactionMaxSizeExceededException) {
            return TOO_LARGE;
        }
        if (e instanceof UnsupportedOperationException) {
            return UNSUPPORTED;
        }
        if (e instanceof NotLeaderException
                || e instanceof ConnectionShutdownException
                || e instanceof TimeoutException) {
            return AGAIN;
        }
        return e instanceof StatusRuntimeException answered ? of(answered.getStatus(), exception(answered)) : AGAIN;
    }

    private static KurrentFailure of(Status status, String exception) {
        if (String.valueOf(status.getDescription()).contains("InvalidPosition")) {
            return INVALID; // said as UNKNOWN of a position where no event begins
        }
        return switch (status.getCode()) {
            case INVALID_ARGUMENT -> exception.endsWith("size-exceeded") ? TOO_LARGE : INVALID;
            case UNAUTHENTICATED, PERMISSION_DENIED -> REFUSED;
            case UNIMPLEMENTED -> UNSUPPORTED;
            case FAILED_PRECONDITION -> exception.equals("stream-deleted") ? TOMBSTONED : AGAIN;
            default -> AGAIN;
        };
    }

    private static String exception(StatusRuntimeException answered) {
        var trailers = answered.getTrailers();
        var name =
                trailers == null ? null : trailers.get(Metadata.Key.of("exception", Metadata.ASCII_STRING_MARSHALLER));
        return name == null ? "" : name;
    }
}
