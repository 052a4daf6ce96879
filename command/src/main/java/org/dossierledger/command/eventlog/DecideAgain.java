package org.dossierledger.command.eventlog;

import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.RetryScheduler;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.dossierledger.shared.Refusal;

/**
 * Lets a command be decided again, at once, when another instance may have appended to the same stream meanwhile. The
 * state held in the cache was an old one and has been thrown away with the failure: so the second decision sees what the
 * other instance did, and a command that it has done already does nothing. A refusal, too, may rest on an old state, so
 * it must be said twice.
 */
public final class DecideAgain implements RetryScheduler {

    @Override
    @SuppressWarnings("rawtypes")
    public boolean scheduleRetry(
            CommandMessage command,
            RuntimeException failure,
            List<Class<? extends Throwable>[]> failures,
            Runnable dispatch) {
        if (failures.size() >= decisions(failure)) {
            return false;
        }
        dispatch.run();
        return true;
    }

    private static int decisions(RuntimeException failure) {
        if (failure instanceof ConcurrencyException || failure instanceof AggregateStreamCreationException) {
            return 4;
        }
        if (failure instanceof EventPutAside) { // it stands on the cluster: decided again, it would seem to be done
            return 1;
        }
        return failure instanceof Refusal refusal && !refusal.retryable() ? 2 : 1;
    }
}
