package org.dossierledger.shared.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Concludes when something is due, and explains it. Knows no law and no number of days: both are in the rule files. */
public final class Deadlines {

    private static final String NATIONAL_INDICATOR = "KPI";

    private final WorkingCalendar calendar;
    private final LegalClocks clocks;

    public Deadlines(WorkingCalendar calendar, LegalClocks clocks) {
        this.calendar = calendar;
        this.clocks = clocks;
    }

    /** With the calendar and the clocks that come with the program. */
    public static Deadlines load() {
        return new Deadlines(WorkingCalendar.load(), LegalClocks.load());
    }

    public WorkingCalendar calendar() {
        return calendar;
    }

    public LegalClocks clocks() {
        return clocks;
    }

    /**
     * @throws UnknownClock when there is no such clock
     * @throws ClockNotInForce when the law behind it did not apply on the day of the start
     * @throws LengthMissing when the length is left to the procedure and not given
     * @throws LengthGivenByLaw when another length than the lawful one is given
     */
    public Deadline compute(DeadlineRequest request) {
        return explain(request).deadline();
    }

    public Deadline compute(String clock, Instant start, Length length) {
        return compute(DeadlineRequest.of(clock, start).length(length));
    }

    /** Empty where the law behind the clock did not apply on the day of the start: then nothing was due under it. */
    public Optional<Deadline> ifInForce(DeadlineRequest request) {
        return inForce(request).map(rule -> explain(request, rule).deadline());
    }

    /** @throws org.dossierledger.shared.Refusal as {@link #compute(DeadlineRequest)} does */
    public Explanation explain(DeadlineRequest request) {
        var rule = inForce(request)
                .orElseThrow(() -> new ClockNotInForce(request.clock(), Moment.dateOf(request.start())));
        return explain(request, rule);
    }

    /**
     * Explains a deadline as it was concluded: with its own length and policy, and the version of the law it names. Where
     * the calendar has changed since, the explanation's own deadline differs from the one given: compare the two.
     */
    public Explanation explain(Deadline concluded) {
        var rule = concluded.clock().equals(Deadline.AD_HOC)
                ? ClockVersion.AD_HOC
                : clocks.named(concluded.clock(), concluded.ruleVersion());
        return explain(concluded.request(), rule, concluded.length());
    }

    /** The same question asked again, by the law and the calendar as the rule files have them now. */
    public Deadline reassess(Deadline concluded) {
        var request = concluded.request();
        var lawful = inForce(request).map(rule -> lawful(request, rule)).orElse(null);
        return compute(lawful == null ? request : request.length(lawful));
    }

    /**
     * The last instant that counts as on time for the national indicator (Decision 766/QĐ-TTg): the promise, moved by
     * the calendar days that supplements took.
     *
     * @param requests how many supplements were asked for, complete or not
     * @return empty when it is late whatever the date, because too many were asked for
     */
    public Optional<Instant> kpiDue(Instant promised, List<Pause> supplements, int requests) {
        var rule = clocks.inForce(NATIONAL_INDICATOR, Moment.dateOf(promised))
                .orElseThrow(() -> new ClockNotInForce(NATIONAL_INDICATOR, Moment.dateOf(promised)));
        if (rule.forfeitedByRequest() != null && requests >= rule.forfeitedByRequest()) {
            return Optional.empty();
        }
        return Optional.of(promised.plus(Reading.calendarDays(supplements), ChronoUnit.DAYS));
    }

    private Optional<ClockVersion> inForce(DeadlineRequest request) {
        return request.clock().equals(Deadline.AD_HOC)
                ? Optional.of(ClockVersion.AD_HOC)
                : clocks.inForce(request.clock(), Moment.dateOf(request.start()));
    }

    private Explanation explain(DeadlineRequest request, ClockVersion rule) {
        return explain(request, rule, lengthOf(request, rule));
    }

    private Explanation explain(DeadlineRequest request, ClockVersion rule, Length length) {
        rule.refuseUnlawful(request.extension());
        var counter = Counter.of(calendar, length.plus(request.extension()), rule);
        var reading = new Reading(counter, request);
        var policy = request.policy() == null ? rule.supplements() : request.policy();
        var count = reading.under(policy);
        var days = count.days();
        var due = due(count, rule, request.supplements());
        var deadline = new Deadline(
                request.clock(),
                rule.version(),
                calendar.versionFor(earliest(days), latest(days)),
                request.start(),
                length,
                count.raw(),
                count.rolled(),
                due,
                policy,
                request.supplements(),
                request.pauses(),
                request.extension(),
                new OtherReadings(calendar, request, rule, length).beside(due, policy));
        return new Explanation(deadline, rule == ClockVersion.AD_HOC ? null : rule, days);
    }

    private static Length lengthOf(DeadlineRequest request, ClockVersion rule) {
        var lawful = lawful(request, rule);
        if (lawful == null && request.length() == null) {
            throw new LengthMissing(request.clock());
        }
        if (lawful != null && request.length() != null && !request.length().equals(lawful)) {
            throw new LengthGivenByLaw(request.clock(), lawful);
        }
        return lawful == null ? request.length() : lawful;
    }

    private static Length lawful(DeadlineRequest request, ClockVersion rule) {
        return rule.lawful(request.start().atZone(Moment.ZONE).toLocalTime());
    }

    /** A forfeited indicator is late from the request that forfeits it. */
    private static Instant due(Count count, ClockVersion rule, List<Pause> supplements) {
        var due = rule.due() == ClockVersion.End.raw ? count.raw() : count.rolled();
        var limit = rule.forfeitedByRequest();
        if (limit == null || supplements.size() < limit) {
            return due;
        }
        var forfeited = supplements.stream().map(Pause::from).sorted().toList().get(limit - 1);
        return forfeited.isBefore(due) ? forfeited : due;
    }

    private static LocalDate earliest(List<Day> days) {
        return days.get(0).date();
    }

    private static LocalDate latest(List<Day> days) {
        return days.get(days.size() - 1).date();
    }
}
