package org.dossierledger.app.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.cluster.FullVerification;
import org.dossierledger.command.eventlog.EventLogUnavailable;
import org.dossierledger.query.evidence.Verifications.Past;
import org.dossierledger.shared.tlog.Policy;
import org.dossierledger.shared.tlog.VerifierKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs a full verification beside the pages: one at a time in this process, whoever asks. */
@Component
public class VerificationRun implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(VerificationRun.class);
    private static final long LONGEST_END_MILLIS = 10_000;

    private final Ledger ledger;
    private volatile long verified;
    private long steps;
    private Thread thread;
    private Running running;
    private Past last;
    private boolean failed;
    private volatile boolean away;

    VerificationRun(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @param verified events so far
     * @param events how many there were when it began; twice as many where the log is on a cluster and has a copy
     */
    public record Running(String askedBy, Instant startedAt, long verified, long events) {}

    /** @return false when one runs already */
    public synchronized boolean start(String askedBy) {
        if (running != null) {
            return false;
        }
        verified = 0;
        failed = false;
        away = false;
        steps = FullVerification.steps(ledger);
        running =
                new Running(askedBy, ledger.clock().instant(), 0, ledger.reads().events());
        var begun = running;
        thread = new Thread(() -> run(begun), "verification");
        thread.setDaemon(true);
        thread.start();
        return true;
    }

    private void run(Running begun) {
        Past found = null;
        try {
            var done = FullVerification.run(
                    ledger, ledger.reads().verification(keys(), List.of()), events -> verified = events);
            if (done.away() != null && !done.differs()) {
                throw done.away();
            }
            var outcome = done.asOne();
            ledger.reads().verifications().record(outcome, begun.askedBy());
            found = Past.of(outcome, begun.startedAt(), ledger.clock().instant(), begun.askedBy());
        } catch (CancellationException e) {
            LOG.info("a verification was ended before it was done");
        } catch (EventLogUnavailable e) {
            LOG.error("a verification was not done: the cluster does not answer", e);
            away = true;
        } catch (RuntimeException e) {
            LOG.error("a verification was not done", e);
        } finally {
            ended(found);
        }
    }

    private List<VerifierKey> keys() {
        return Stream.concat(
                        ledger.logVerifiers().stream(),
                        ledger.witnesses().witnesses().stream().map(Policy.Witness::key))
                .toList();
    }

    private synchronized void ended(Past found) {
        running = null;
        failed = found == null;
        last = found == null ? last : found;
    }

    public synchronized Optional<Running> running() {
        return Optional.ofNullable(running)
                .map(it -> new Running(it.askedBy(), it.startedAt(), verified(it.events()), it.events()));
    }

    /** Where the log is on a cluster each event is looked at twice. */
    private long verified(long events) {
        return steps == 0 ? 0 : Math.min(events, verified * events / steps);
    }

    /** What the last one of this process found, even where it could not be written down. */
    public synchronized Optional<Past> last() {
        return Optional.ofNullable(last);
    }

    /** Whether the last one ended without an answer. */
    public synchronized boolean failed() {
        return failed;
    }

    /** Whether that was because the cluster did not answer. */
    public boolean clusterAway() {
        return away;
    }

    /** Ends one that runs: its database is about to close. */
    @Override
    public void close() throws InterruptedException {
        Thread ending;
        synchronized (this) {
            ending = running == null ? null : thread;
        }
        if (ending != null) {
            ending.interrupt();
            ending.join(LONGEST_END_MILLIS);
        }
    }
}
