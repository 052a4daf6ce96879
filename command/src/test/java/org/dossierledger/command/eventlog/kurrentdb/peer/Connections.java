package org.dossierledger.command.eventlog.kurrentdb.peer;

import io.grpc.netty.shaded.io.netty.channel.ChannelException;
import io.grpc.netty.shaded.io.netty.channel.socket.SocketChannel;
import io.grpc.netty.shaded.io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.SocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The open connections of a server, so that they can be reset as by a process that dies. */
final class Connections {

    private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();
    private volatile boolean dead;

    /** A listening socket that remembers what it accepts. */
    NioServerSocketChannel listen() {
        return new NioServerSocketChannel() {
            @Override
            protected int doReadMessages(List<Object> accepted) throws Exception {
                var count = super.doReadMessages(accepted);
                accepted.forEach(each -> remember((SocketChannel) each));
                return count;
            }
        };
    }

    private void remember(SocketChannel connection) {
        open.add(connection);
        connection.closeFuture().addListener(closed -> open.remove(connection));
        if (dead) {
            reset(connection);
        }
    }

    /** Whether the server is dead: nothing is answered any more. */
    boolean isDead() {
        return dead;
    }

    void reset(SocketAddress client) {
        open.stream().filter(each -> client.equals(each.remoteAddress())).forEach(Connections::reset);
    }

    /** Returns when all are closed. */
    void resetAll() {
        dead = true;
        open.forEach(Connections::reset);
        open.forEach(each -> each.closeFuture().awaitUninterruptibly(1_000));
    }

    private static void reset(SocketChannel connection) {
        try {
            connection.config().setSoLinger(0);
        } catch (ChannelException e) {
            return; // its client was faster
        }
        // below gRPC's handlers, which would say goodbye first
        connection.eventLoop().execute(() -> connection.unsafe().close(connection.voidPromise()));
    }
}
