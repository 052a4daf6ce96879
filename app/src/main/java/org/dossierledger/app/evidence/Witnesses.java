package org.dossierledger.app.evidence;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.dossierledger.command.evidence.Cosignatures;
import org.dossierledger.query.evidence.SealedLog;
import org.dossierledger.shared.tlog.Policy;
import org.dossierledger.shared.tlog.VerifierKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows every new checkpoint to the witnesses of this log: each by a thread of its own, at most once a second, less and
 * less often while there is trouble. Nothing here is waited for by sealing.
 */
public final class Witnesses implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Witnesses.class);
    private static final Duration PACE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final List<Courier> couriers;
    private final List<Thread> threads = new ArrayList<>();
    private boolean closed;

    /**
     * @param keys that ever signed the log
     * @throws org.dossierledger.app.database.SettingsMalformed when a witness has an address that is none
     */
    Witnesses(Policy policy, SealedLog log, Supplier<List<VerifierKey>> keys, Cosignatures cosignatures, Clock clock) {
        couriers = policy.witnesses().stream()
                .filter(witness -> witness.url() != null)
                .map(witness -> new Courier(witness, log, keys, cosignatures, clock))
                .toList();
    }

    void start() {
        for (var courier : couriers) {
            var thread = new Thread(
                    () -> run(courier), "witness-" + courier.standing().name());
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    /** One for each witness that has an address. */
    public List<WitnessStanding> standings() {
        return couriers.stream().map(Courier::standing).toList();
    }

    private void run(Courier courier) {
        var pause = PACE;
        while (!isClosed()) {
            pause = attempt(courier) ? PACE : longer(pause);
            pause(pause);
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void pause(Duration length) {
        try {
            if (!closed) {
                wait(length.toMillis());
            }
        } catch (InterruptedException closing) {
            // looked at next
        }
    }

    private static boolean attempt(Courier courier) {
        try {
            courier.round();
            return courier.standing().well();
        } catch (InterruptedException closing) {
            return false;
        } catch (RuntimeException e) {
            LOG.warn("witness {} not asked", courier.standing().name(), e);
            return false;
        }
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        threads.forEach(Thread::interrupt); // an answer that is waited for
        try {
            for (var thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
