package org.dossierledger.command.eventlog.kurrentdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.dossierledger.command.eventlog.EventLogUnavailable;

/** What comes about by itself within a minute, or never. */
final class Awaited {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Awaited() {}

    static void until(BooleanSupplier seen) {
        var end = System.nanoTime() + LONGEST.toNanos();
        while (!seen.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within %s", LONGEST).isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Until the cluster is seen to be back whoever asks is refused. */
    static void served(Runnable work) {
        until(() -> {
            try {
                work.run();
                return true;
            } catch (EventLogUnavailable notYet) {
                return false;
            }
        });
    }
}
