package org.dossierledger.app.cluster;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dossierledger.command.eventlog.EventLogUnavailable;
import org.dossierledger.command.eventlog.kurrentdb.KurrentLog;
import org.dossierledger.command.eventlog.kurrentdb.KurrentLog.Page;

/** The pages of a cluster's log one after the other; the next one is read while the one before is looked at. */
final class Pages implements AutoCloseable {

    private final KurrentLog cluster;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        var reading = new Thread(work, "cluster-pages");
        reading.setDaemon(true);
        return reading;
    });
    private CompletableFuture<Page> next;

    Pages(KurrentLog cluster, long after) {
        this.cluster = cluster;
        this.next = ask(after);
    }

    private CompletableFuture<Page> ask(long after) {
        return CompletableFuture.supplyAsync(() -> cluster.after(after), thread);
    }

    /**
     * After the last one, which says that it is, nothing is asked for any more.
     *
     * @throws EventLogUnavailable when the cluster does not answer
     * @throws CancellationException when the thread is interrupted
     */
    Page take() {
        try {
            var page = next.get();
            if (!page.end()) {
                next = ask(page.upTo());
            }
            return page;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
