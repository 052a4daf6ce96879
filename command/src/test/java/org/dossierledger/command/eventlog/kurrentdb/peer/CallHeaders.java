package org.dossierledger.command.eventlog.kurrentdb.peer;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.StatusRuntimeException;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Checks the credentials of each call, and keeps what its headers and connection tell. */
final class CallHeaders implements ServerInterceptor {

    static final Context.Key<String> USER = Context.key("user");
    static final Context.Key<Boolean> REQUIRES_LEADER = Context.key("requires-leader");
    static final Context.Key<SocketAddress> CLIENT = Context.key("client");

    private static final Metadata.Key<String> LEADER =
            Metadata.Key.of("requires-leader", Metadata.ASCII_STRING_MARSHALLER);
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private final Map<String, String> users = new HashMap<>();

    CallHeaders(PeerOptions options) {
        if (options.user() != null) {
            users.put(basic(options.user(), options.password()), Access.ADMINISTRATOR);
        }
        options.others().forEach((user, password) -> users.put(basic(user, password), user));
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        var given = headers.get(AUTHORIZATION);
        // a server without users lets everybody do everything
        var user = users.isEmpty() ? Access.ADMINISTRATOR : given == null ? "" : users.get(given);
        if (user == null) {
            return refuse(call, Refusals.of(Trouble.UNAUTHENTICATED, Optional.empty()));
        }
        if (user.isEmpty() && isData(call)) {
            return refuse(call, Refusals.accessDenied());
        }
        var context = Context.current()
                .withValue(USER, user)
                .withValue(REQUIRES_LEADER, "true".equalsIgnoreCase(headers.get(LEADER)))
                .withValue(CLIENT, call.getAttributes().get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR));
        return Contexts.interceptCall(context, call, headers, next);
    }

    private static <Q> ServerCall.Listener<Q> refuse(ServerCall<Q, ?> call, StatusRuntimeException refusal) {
        call.close(refusal.getStatus(), refusal.getTrailers());
        return new ServerCall.Listener<>() {};
    }

    /** Gossip and the list of features are open to anybody. */
    private static boolean isData(ServerCall<?, ?> call) {
        var method = call.getMethodDescriptor().getFullMethodName();
        return !method.contains("Gossip") && !method.contains("ServerFeatures");
    }
}
