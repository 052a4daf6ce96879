package org.dossierledger.command.eventlog.kurrentdb.peer;

import com.google.protobuf.Any;
import com.google.protobuf.Message;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.kurrentdb.protocol.v2.common.errors.AccessDeniedErrorDetails;
import io.kurrentdb.protocol.v2.common.errors.NotLeaderNodeErrorDetails;
import io.kurrentdb.protocol.v2.streams.errors.AppendRecordSizeExceededErrorDetails;
import io.kurrentdb.protocol.v2.streams.errors.AppendTransactionSizeExceededErrorDetails;
import io.kurrentdb.protocol.v2.streams.errors.StreamAlreadyInAppendSessionErrorDetails;
import io.kurrentdb.protocol.v2.streams.errors.StreamRevisionConflictErrorDetails;
import io.kurrentdb.protocol.v2.streams.errors.StreamTombstonedErrorDetails;
import java.util.List;
import java.util.Optional;

/** The errors of protocol v2: a google.rpc.Status whose details name the error first and then describe it. */
final class SessionRefusals {

    private SessionRefusals() {}

    static StatusRuntimeException of(Trouble trouble, Optional<Members.Member> leader) {
        return switch (trouble) {
            case NOT_LEADER -> leader.map(SessionRefusals::notLeader).orElseGet(() -> of(Trouble.UNAVAILABLE, leader));
            case UNAVAILABLE -> server(Code.UNAVAILABLE, "SERVER_NOT_READY", "Server is not ready.");
            case TIMEOUT ->
                server(
                        Code.DEADLINE_EXCEEDED,
                        "OPERATION_TIMEOUT",
                        "Append session timed out while waiting for commit");
            case INTERNAL -> server(Code.INTERNAL, "SERVER_MALFUNCTION", "Append session completed in error.");
            case PERMISSION_DENIED ->
                server(
                        Code.PERMISSION_DENIED,
                        "ACCESS_DENIED",
                        "Access denied. Insufficient permissions to perform append session",
                        AccessDeniedErrorDetails.newBuilder()
                                .setOperation("append session")
                                .build());
            // these come from below the services, where both protocols are alike
            case RESOURCE_EXHAUSTED, UNAUTHENTICATED -> Refusals.of(trouble, leader);
        };
    }

    private static StatusRuntimeException notLeader(Members.Member leader) {
        return server(
                Code.FAILED_PRECONDITION,
                "NOT_LEADER_NODE",
                "This server node is not the cluster leader.",
                NotLeaderNodeErrorDetails.newBuilder()
                        .setCurrentLeader(NotLeaderNodeErrorDetails.NodeInfo.newBuilder()
                                .setHost(leader.address().getHostString())
                                .setPort(leader.address().getPort())
                                .setNodeId(leader.id().toString()))
                        .build());
    }

    static StatusRuntimeException conflict(String stream, long expected, long actual) {
        return streams(
                Code.FAILED_PRECONDITION,
                "STREAM_REVISION_CONFLICT",
                "Append failed due to a revision conflict on stream '" + stream + "'. Expected revision: " + expected
                        + ". Actual revision: " + actual + ".",
                StreamRevisionConflictErrorDetails.newBuilder()
                        .setStream(stream)
                        .setExpectedRevision(expected)
                        .setActualRevision(actual)
                        .build());
    }

    static StatusRuntimeException tombstoned(String stream) {
        return streams(
                Code.FAILED_PRECONDITION,
                "STREAM_TOMBSTONED",
                "Stream '" + stream + "' has been tombstoned.",
                StreamTombstonedErrorDetails.newBuilder().setStream(stream).build());
    }

    static StatusRuntimeException twice(String stream) {
        return streams(
                Code.ABORTED,
                "STREAM_ALREADY_IN_APPEND_SESSION",
                "Stream '" + stream + "' already has a different group of messages in this session.",
                StreamAlreadyInAppendSessionErrorDetails.newBuilder()
                        .setStream(stream)
                        .build());
    }

    static StatusRuntimeException recordTooLarge(String stream, String id, int size, int maximum) {
        return streams(
                Code.INVALID_ARGUMENT,
                "APPEND_RECORD_SIZE_EXCEEDED",
                "The size of record " + id + " (" + size + ") exceeds the maximum allowed size of " + maximum,
                AppendRecordSizeExceededErrorDetails.newBuilder()
                        .setStream(stream)
                        .setRecordId(id)
                        .setSize(size)
                        .setMaxSize(maximum)
                        .build());
    }

    static StatusRuntimeException sessionTooLarge(long size, int maximum) {
        return streams(
                Code.ABORTED,
                "APPEND_TRANSACTION_SIZE_EXCEEDED",
                "Transaction size (" + size + ") exceeded the maximum allowed size of " + maximum,
                AppendTransactionSizeExceededErrorDetails.newBuilder()
                        .setSize((int) size)
                        .setMaxSize(maximum)
                        .build());
    }

    static StatusRuntimeException nothingSent() {
        return streams(
                Code.FAILED_PRECONDITION,
                "APPEND_SESSION_NO_REQUESTS",
                "Append session started, but no append requests were sent before ending the session.");
    }

    static StatusRuntimeException invalid(String message) {
        return server(Code.INVALID_ARGUMENT, "BAD_REQUEST", message);
    }

    private static StatusRuntimeException streams(Code code, String reason, String message, Message... details) {
        return status(code, "streams", reason, message, details);
    }

    private static StatusRuntimeException server(Code code, String reason, String message, Message... details) {
        return status(code, "server", reason, message, details);
    }

    private static StatusRuntimeException status(
            Code code, String domain, String reason, String message, Message... details) {
        var status = com.google.rpc.Status.newBuilder()
                .setCode(code.getNumber())
                .setMessage(message)
                .addDetails(Any.pack(ErrorInfo.newBuilder()
                        .setReason(reason)
                        .setDomain(domain)
                        .build()));
        List.of(details).forEach(detail -> status.addDetails(Any.pack(detail)));
        return StatusProto.toStatusRuntimeException(status.build());
    }
}
