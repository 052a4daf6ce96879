package org.dossierledger.command.eventlog.kurrentdb.peer;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Checks the credentials of each call, and keeps what its headers and connection tell. */
final class CallHeaders implements ServerInterceptor {

    static final Context.Key<Boolean> REQUIRES_LEADER = Context.key("requires-leader");
    static final Context.Key<SocketAddress> CLIENT = Context.key("client");

    private static final Metadata.Key<String> LEADER =
            Metadata.Key.of("requires-leader", Metadata.ASCII_STRING_MARSHALLER);
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private final String expected;

    /** With user and password, or without either where anybody may do anything. */
    CallHeaders(String user, String password) {
        expected = user == null
                ? null
                : "Basic "
                        + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        var given = headers.get(AUTHORIZATION);
        if (expected != null && given != null && !given.equals(expected)) {
            call.close(Status.UNAUTHENTICATED.withDescription("Bad credentials"), new Metadata());
            return new ServerCall.Listener<>() {};
        }
        if (expected != null && given == null && isData(call)) {
            var denied = Refusals.accessDenied();
            call.close(denied.getStatus(), denied.getTrailers());
            return new ServerCall.Listener<>() {};
        }
        var context = Context.current()
                .withValue(REQUIRES_LEADER, "true".equalsIgnoreCase(headers.get(LEADER)))
                .withValue(CLIENT, call.getAttributes().get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR));
        return Contexts.interceptCall(context, call, headers, next);
    }

    /** Gossip and the list of features are open to anybody. */
    private static boolean isData(ServerCall<?, ?> call) {
        var method = call.getMethodDescriptor().getFullMethodName();
        return !method.contains("Gossip") && !method.contains("ServerFeatures");
    }
}
