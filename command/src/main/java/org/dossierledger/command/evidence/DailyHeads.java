package org.dossierledger.command.evidence;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Once a day, when something has changed, the heads of all streams are committed. */
public final class DailyHeads implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DailyHeads.class);
    private static final Duration DAY = Duration.ofDays(1);
    private static final long LOOK_MINUTES = 10;

    private final StreamHeadCommitter committer;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "stream-heads");
        thread.setDaemon(true);
        return thread;
    });

    public DailyHeads(StreamHeadCommitter committer) {
        this.committer = committer;
    }

    /** The first look comes after some minutes: who starts a server wants to work with it first. */
    public void start() {
        clockwork.scheduleWithFixedDelay(this::look, LOOK_MINUTES, LOOK_MINUTES, TimeUnit.MINUTES);
    }

    private void look() {
        try {
            committer.commitAfter(DAY);
        } catch (RuntimeException e) {
            LOG.warn("stream heads not committed, trying again", e);
        }
    }

    /** Lets a commitment that has begun end. */
    @Override
    public void close() {
        clockwork.shutdown();
        try {
            clockwork.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
