package org.dossierledger.shared.deadline;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When it would be due under the readings of a doubtful law that were not chosen. */
record OtherReadings(WorkingCalendar calendar, DeadlineRequest request, ClockVersion rule, Length length) {

    /** @param chosen how supplements and suspensions act, for the law's other readings */
    List<Alternative> beside(Instant due, PausePolicy chosen) {
        var law = rule.otherwise().stream()
                .flatMap(other -> due(other, chosen).map(end -> new Alternative(other.reading(), end)).stream())
                .filter(other -> !other.due().equals(due));
        return Stream.concat(ofSupplements(chosen), law).toList();
    }

    /** Where the law says that a clock stands still meanwhile, there is no doubt about starting again. */
    private Stream<Alternative> ofSupplements(PausePolicy chosen) {
        var doubtful = request.policy() != null || rule.supplements() == PausePolicy.RESTART;
        return request.supplements().isEmpty() || rule.forfeitedByRequest() != null || !doubtful
                ? Stream.empty()
                : Stream.of(PausePolicy.RESTART, PausePolicy.PAUSE)
                        .filter(policy -> policy != chosen)
                        .map(policy -> new Alternative(policy.code(), end(request, extended(length), policy)));
    }

    private Optional<Instant> due(ClockVersion.Otherwise other, PausePolicy chosen) {
        return switch (other.reading()) {
            case ClockVersion.RESUME_DAY_COUNTS ->
                request.supplements().isEmpty()
                        ? Optional.empty()
                        : Optional.of(end(resumedADayEarlier(), extended(length), chosen));
            case ClockVersion.EXTENSION_FROM_ROLLED_END ->
                request.extension() == 0 ? Optional.empty() : Optional.of(extendedFromEnds(chosen));
            default -> request.extension() > 0 ? Optional.empty() : Optional.of(end(request, other.length(), chosen));
        };
    }

    private DeadlineRequest resumedADayEarlier() {
        return request.supplements(request.supplements().stream()
                .map(pause -> new Pause(pause.from(), dayEarlier(pause)))
                .toList());
    }

    private static Instant dayEarlier(Pause pause) {
        var earlier = pause.to().minus(1, ChronoUnit.DAYS);
        return earlier.isBefore(pause.from()) ? pause.from() : earlier;
    }

    private Instant extendedFromEnds(PausePolicy chosen) {
        var end = end(request, length, chosen);
        var reached = length.amount();
        for (var to : rule.extendedTo()) {
            if (to <= length.amount() + request.extension()) {
                var round = DeadlineRequest.of(request.clock(), end)
                        .supplements(request.supplements())
                        .pauses(request.pauses());
                end = end(round, new Length(to - reached, length.unit()), chosen);
                reached = to;
            }
        }
        return end;
    }

    private Length extended(Length base) {
        return base.plus(request.extension());
    }

    private Instant end(DeadlineRequest asked, Length counted, PausePolicy policy) {
        var count = new Reading(Counter.of(calendar, counted, rule), asked).under(policy);
        return rule.due() == ClockVersion.End.raw ? count.raw() : count.rolled();
    }
}
