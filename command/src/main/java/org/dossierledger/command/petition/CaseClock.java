package org.dossierledger.command.petition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.deadline.DeadlineRequest;
import org.dossierledger.shared.deadline.Deadlines;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.deadline.Pause;

/**
 * The clock of an accepted case: it begins with acceptance, may be extended as often as the law has it, and stands still
 * while the case is suspended. All instants are as claimed.
 */
public final class CaseClock {

    private String clock;
    private Instant acceptedAt;
    private Instant suspendedAt;
    private int rounds;
    private final List<Pause> suspensions = new ArrayList<>();

    /** @param clock id in {@code legal-clocks.yml} */
    public void start(String clock, Instant acceptedAt) {
        this.clock = clock;
        this.acceptedAt = acceptedAt;
        suspensions.clear();
        suspendedAt = null;
        rounds = 0;
    }

    public void suspend(Instant at) {
        suspendedAt = at;
    }

    public void resume(Instant at) {
        suspensions.add(pause(at));
        suspendedAt = null;
    }

    public void extend() {
        rounds++;
    }

    /** This time, or when the clock began to stand still: later than that nothing becomes overdue. */
    public Instant ranUntil(Instant at) {
        return suspendedAt != null && suspendedAt.isBefore(at) ? suspendedAt : at;
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }

    public int rounds() {
        return rounds;
    }

    /** The date when it goes on at this time. */
    public Deadline resumed(Instant at, Deadlines deadlines) {
        var all = new ArrayList<>(suspensions);
        all.add(pause(at));
        return counted(all, rounds, deadlines);
    }

    /**
     * The date after one more extension.
     *
     * @throws org.dossierledger.shared.deadline.NoSuchExtension when the law gives no other
     */
    public Deadline extended(Deadlines deadlines) {
        return counted(suspensions, rounds + 1, deadlines);
    }

    private Deadline counted(List<Pause> pauses, int extensions, Deadlines deadlines) {
        var request = DeadlineRequest.of(clock, acceptedAt).supplements(pauses);
        if (extensions > 0) {
            var rule =
                    deadlines.clocks().inForce(clock, Moment.dateOf(acceptedAt)).orElseThrow();
            request = request.extension(rule.extension(extensions));
        }
        return deadlines.compute(request);
    }

    private Pause pause(Instant end) {
        return new Pause(suspendedAt, end.isBefore(suspendedAt) ? suspendedAt : end);
    }
}
