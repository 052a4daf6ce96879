package org.dossierledger.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a processor without costing it more than a look every 20 ms. */
final class Await {

    private Await() {}

    static void until(Duration longest, BooleanSupplier reached) {
        var end = System.nanoTime() + longest.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not reached within " + longest);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }
}
