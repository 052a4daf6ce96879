package org.dossierledger.command.eventlog.kurrentdb.peer;

import io.grpc.stub.ServerCallStreamObserver;
import io.kurrent.dbclient.proto.streams.StreamsOuterClass.ReadResp;

/** Sends no faster than the client takes; made in the call's own thread, used by one other. */
final class Outlet {

    /** The client has gone. */
    static final class Gone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final ServerCallStreamObserver<ReadResp> client;

    Outlet(ServerCallStreamObserver<ReadResp> client) {
        this.client = client;
        client.setOnReadyHandler(this::wake);
        client.setOnCancelHandler(this::wake);
    }

    private synchronized void wake() {
        notifyAll();
    }

    void send(ReadResp answer) throws InterruptedException {
        awaitReady();
        client.onNext(answer);
    }

    private synchronized void awaitReady() throws InterruptedException {
        while (!client.isReady()) {
            checkPresence();
            wait(100);
        }
        checkPresence();
    }

    void checkPresence() {
        if (client.isCancelled()) {
            throw new Gone();
        }
    }

    void complete() {
        client.onCompleted();
    }

    void fail(Throwable error) {
        client.onError(error);
    }
}
