package org.dossierledger.command.eventlog.kurrentdb.peer;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.Optional;

/** The errors of protocol v1: a status, and trailers that name the exception. */
final class Refusals {

    private Refusals() {}

    static StatusRuntimeException of(Trouble trouble, Optional<Members.Member> leader) {
        return switch (trouble) {
            case NOT_LEADER -> leader.map(Refusals::notLeader).orElseGet(() -> of(Trouble.UNAVAILABLE, leader));
            case UNAVAILABLE -> of(Status.UNAVAILABLE, "Server Is Not Ready");
            case TIMEOUT -> of(Status.ABORTED, "Operation timed out: commit");
            case INTERNAL -> of(Status.INTERNAL, "Exception was thrown by handler.");
            case RESOURCE_EXHAUSTED -> of(Status.RESOURCE_EXHAUSTED, "Too many requests");
            case PERMISSION_DENIED -> accessDenied();
            case UNAUTHENTICATED -> of(Status.UNAUTHENTICATED, "Bad credentials");
        };
    }

    private static StatusRuntimeException notLeader(Members.Member leader) {
        return of(
                Status.NOT_FOUND,
                "Leader info available",
                "exception",
                "not-leader",
                "leader-endpoint-host",
                leader.address().getHostString(),
                "leader-endpoint-port",
                String.valueOf(leader.address().getPort()));
    }

    static StatusRuntimeException accessDenied() {
        return of(Status.PERMISSION_DENIED, "Access Denied", "exception", "access-denied");
    }

    static StatusRuntimeException deleted(String stream) {
        return of(
                Status.FAILED_PRECONDITION,
                "Event stream '" + stream + "' is deleted.",
                "exception",
                "stream-deleted",
                "stream-name",
                stream);
    }

    static StatusRuntimeException wrongVersion(String operation, String stream, long expected, long actual) {
        return of(
                Status.FAILED_PRECONDITION,
                operation + " failed due to WrongExpectedVersion. Stream: " + stream + ", Expected version: " + expected
                        + ", Actual version: " + actual,
                "exception",
                "wrong-expected-version",
                "stream-name",
                stream,
                "expected-version",
                String.valueOf(expected),
                "actual-version",
                String.valueOf(actual));
    }

    static StatusRuntimeException eventTooLarge(String id, int size, int maximum) {
        return of(
                Status.INVALID_ARGUMENT,
                "Event with Id: " + id + ", Size: " + size + ", exceeds Maximum Append Event Size of " + maximum + ".",
                "exception",
                "maximum-append-event-size-exceeded",
                "maximum-append-event-size",
                String.valueOf(maximum),
                "event-id",
                id,
                "proposed-append-event-size",
                String.valueOf(size));
    }

    static StatusRuntimeException appendTooLarge(int maximum) {
        return of(
                Status.INVALID_ARGUMENT,
                "Maximum Append Size of " + maximum + " Exceeded.",
                "exception",
                "maximum-append-size-exceeded",
                "maximum-append-size",
                String.valueOf(maximum));
    }

    static StatusRuntimeException metadataMissing(String property) {
        return of(
                Status.INVALID_ARGUMENT,
                "Required Metadata Property '" + property + "' is missing",
                "exception",
                "missing-required-metadata-property",
                "required-metadata-properties",
                "type,content-type");
    }

    static StatusRuntimeException invalidPosition() {
        return of(Status.INVALID_ARGUMENT, "Trying to read from an invalid position.");
    }

    /** What a plain read of $all answers: its enumerator has no case for an invalid position. */
    static StatusRuntimeException unknownPosition() {
        return of(Status.UNKNOWN, "Unexpected ReadAllResult: InvalidPosition");
    }

    static StatusRuntimeException of(Status status, String message, String... trailers) {
        var metadata = new Metadata();
        for (var i = 0; i < trailers.length; i += 2) {
            metadata.put(Metadata.Key.of(trailers[i], Metadata.ASCII_STRING_MARSHALLER), trailers[i + 1]);
        }
        return status.withDescription(message).asRuntimeException(metadata);
    }
}
