package org.dossierledger.app.handover;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.request.Visit;
import org.dossierledger.query.handover.PendingCase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands over beside the pages: one order at a time in this process. What it has not done by its end is done by another. */
@Component
public class HandoverRun implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HandoverRun.class);
    private static final Duration SETTLE = Duration.ofSeconds(2);
    private static final long LONGEST_END_MILLIS = 10_000;

    private final Ledger ledger;
    private volatile int tried;
    private volatile boolean ending;
    private Thread thread;
    private Running running;
    private Ended last;

    HandoverRun(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @param tried of {@code cases} so far */
    public record Running(HandoverOrder order, String askedBy, int tried, int cases) {}

    /** @param report null where it did not come to its end */
    public record Ended(HandoverOrder order, HandoverReport report) {}

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** @return false when one runs already */
    public synchronized boolean start(Visit visit, HandoverOrder order, List<PendingCase> cases) {
        if (running != null) {
            return false;
        }
        tried = 0;
        running = new Running(order, visit.account().username(), 0, cases.size());
        thread = new Thread(() -> run(visit, order, cases), "handover");
        thread.setDaemon(true);
        thread.start();
        return true;
    }

    private void run(Visit visit, HandoverOrder order, List<PendingCase> cases) {
        HandoverReport report = null;
        try {
            report = new Handover(ledger).carryOut(order, cases, visit::metadata, this::step);
            ledger.reads().settle(SETTLE);
        } catch (Stopped e) {
            LOG.info("a hand-over was ended before it was done; it can be begun again");
        } catch (RuntimeException e) {
            LOG.error("a hand-over was not done; it can be begun again", e);
        } finally {
            ended(new Ended(order, report));
        }
    }

    private void step(int cases) {
        tried = cases;
        if (ending) {
            throw new Stopped();
        }
    }

    private synchronized void ended(Ended how) {
        running = null;
        last = how;
    }

    public synchronized Optional<Running> running() {
        return Optional.ofNullable(running).map(it -> new Running(it.order(), it.askedBy(), tried, it.cases()));
    }

    /** The last one of this process. */
    public synchronized Optional<Ended> last() {
        return Optional.ofNullable(last);
    }

    /** Ends one that runs, between two cases: its database is about to close. */
    @Override
    public void close() throws InterruptedException {
        ending = true;
        Thread open;
        synchronized (this) {
            open = running == null ? null : thread;
        }
        if (open != null) {
            open.join(LONGEST_END_MILLIS);
        }
    }
}
