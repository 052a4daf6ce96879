package org.dossierledger.command.eventlog.kurrentdb.peer;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.channel.nio.NioEventLoopGroup;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/** One running server over a log; killed, it is gone for good. */
final class Node {

    private static final int MAXIMUM_MESSAGE = 128 * 1024 * 1024;

    private final Connections connections = new Connections();
    private final NioEventLoopGroup loops = new NioEventLoopGroup(2);
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "peer-call");
        thread.setDaemon(true);
        return thread;
    });
    private final Server server;

    /** Listens at the port, or at a free one for 0. */
    Node(int port, int number, DurableLog log, Faults faults, Members members, PeerOptions options, Runnable crash) {
        var answers = new Answers(log, faults, connections, crash);
        var access = new Access(log);
        var builder = NettyServerBuilder.forAddress(new InetSocketAddress("localhost", port))
                .channelFactory(connections::listen)
                .bossEventLoopGroup(loops)
                .workerEventLoopGroup(loops)
                .executor(threads)
                .maxInboundMessageSize(MAXIMUM_MESSAGE)
                .permitKeepAliveTime(1, TimeUnit.SECONDS)
                .permitKeepAliveWithoutCalls(true)
                .intercept(new CallHeaders(options))
                .addService(new StreamsService(log, access, faults, members, number, answers, threads))
                .addService(new SessionsService(access, faults, members, number, answers))
                .addService(new FeaturesService(faults, members, answers))
                .addService(new GossipService(faults, members, answers));
        try {
            if (options.authority() != null) {
                builder.sslContext(GrpcSslContexts.configure(SslContextBuilder.forServer(
                                options.authority().key(), options.authority().certificate()))
                        .build());
            }
            server = builder.build().start();
        } catch (SSLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getPort();
    }

    /** Resets all connections and answers nothing more. */
    void kill() {
        connections.resetAll();
        server.shutdownNow();
        try {
            server.awaitTermination(5, TimeUnit.SECONDS);
            loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.shutdown();
    }
}
