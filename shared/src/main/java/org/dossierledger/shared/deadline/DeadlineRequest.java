package org.dossierledger.shared.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.dossierledger.shared.InvalidField;

/**
 * Asks when something is due.
 *
 * @param clock id in {@code legal-clocks.yml}, or {@link Deadline#AD_HOC}
 * @param length needed where the law leaves it to the procedure (K1) and without a clock; null elsewhere
 * @param supplements the policy applies to these
 * @param pauses never counted under any policy
 * @param extension units added to the length
 * @param policy null takes the one that the clock names
 */
public record DeadlineRequest(
        String clock,
        Instant start,
        Length length,
        List<Pause> supplements,
        List<Pause> pauses,
        int extension,
        PausePolicy policy) {

    public DeadlineRequest {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(start, "start");
        supplements = List.copyOf(supplements);
        pauses = List.copyOf(pauses);
        if (extension < 0) {
            throw new InvalidField("extension", "negative");
        }
    }

    public static DeadlineRequest of(String clock, Instant start) {
        return new DeadlineRequest(clock, start, null, List.of(), List.of(), 0, null);
    }

    public static DeadlineRequest adHoc(Instant start, Length length) {
        return of(Deadline.AD_HOC, start).length(length);
    }

    public DeadlineRequest length(Length longer) {
        return new DeadlineRequest(clock, start, longer, supplements, pauses, extension, policy);
    }

    public DeadlineRequest supplements(List<Pause> all) {
        return new DeadlineRequest(clock, start, length, all, pauses, extension, policy);
    }

    public DeadlineRequest pauses(List<Pause> all) {
        return new DeadlineRequest(clock, start, length, supplements, all, extension, policy);
    }

    public DeadlineRequest extension(int units) {
        return new DeadlineRequest(clock, start, length, supplements, pauses, units, policy);
    }

    public DeadlineRequest policy(PausePolicy named) {
        return new DeadlineRequest(clock, start, length, supplements, pauses, extension, named);
    }
}
