package org.dossierledger.shared.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The real count against the naive one, 10,000 random cases each. */
class DeadlinePropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    private static final int DAYS_TO_MID_2027 = 3450;

    private final Deadlines deadlines = Deadlines.load();

    /** @param gaps days from the start to the first request, from each request to its completion and so on */
    record Case(LocalDateTime start, int amount, boolean working, List<Integer> gaps) {

        Instant startInstant() {
            return start.atZone(Moment.ZONE).toInstant();
        }

        List<LocalDate[]> supplements() {
            var date = start.toLocalDate();
            var supplements = new ArrayList<LocalDate[]>();
            for (var i = 0; i + 1 < gaps.size(); i += 2) {
                var from = date.plusDays(gaps.get(i) + 1);
                var to = from.plusDays(gaps.get(i + 1));
                supplements.add(new LocalDate[] {from, to});
                date = to;
            }
            return supplements;
        }

        DeadlineRequest request() {
            var noon = LocalTime.NOON;
            return DeadlineRequest.adHoc(
                            startInstant(), working ? Length.workingDays(amount) : Length.calendarDays(amount))
                    .supplements(supplements().stream()
                            .map(span -> new Pause(
                                    span[0].atTime(noon).atZone(Moment.ZONE).toInstant(),
                                    span[1].atTime(noon).atZone(Moment.ZONE).toInstant()))
                            .toList());
        }
    }

    @Provide
    Arbitrary<Case> plain() {
        return cases(0);
    }

    @Provide
    Arbitrary<Case> supplemented() {
        return cases(6);
    }

    private static Arbitrary<Case> cases(int gaps) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, DAYS_TO_MID_2027),
                        Arbitraries.integers().between(0, 24 * 60 - 1),
                        Arbitraries.integers().between(0, 90),
                        Arbitraries.of(true, false),
                        Arbitraries.integers()
                                .between(0, 12)
                                .list()
                                .ofMinSize(0)
                                .ofMaxSize(gaps))
                .as((day, minute, amount, working, spans) ->
                        new Case(FIRST.plusDays(day).atStartOfDay().plusMinutes(minute), amount, working, spans));
    }

    @Property(tries = 10_000)
    void days_are_counted_as_a_person_counts_them(@ForAll("plain") Case given) {
        var ends = NaiveCount.ends(given.start().toLocalDate(), given.amount(), given.working(), Set.of());

        var due = deadlines.compute(given.request());

        assertThat(Moment.dateOf(due.rawDue())).isEqualTo(ends[0]);
        assertThat(Moment.dateOf(due.rolledDue())).isEqualTo(ends[1]);
    }

    @Property(tries = 10_000)
    void days_of_a_supplement_are_left_out_under_the_pause_reading(@ForAll("supplemented") Case given) {
        var still = new HashSet<LocalDate>();
        given.supplements()
                .forEach(span ->
                        span[0].plusDays(1).datesUntil(span[1].plusDays(1)).forEach(still::add));

        var due = deadlines.compute(given.request().policy(PausePolicy.PAUSE));

        assertThat(Moment.dateOf(due.due()))
                .isEqualTo(NaiveCount.ends(given.start().toLocalDate(), given.amount(), given.working(), still)[1]);
    }

    @Property(tries = 10_000)
    void a_supplement_in_time_starts_the_count_again_under_the_restart_reading(@ForAll("supplemented") Case given) {
        var due = deadlines.compute(given.request().policy(PausePolicy.RESTART));

        assertThat(Moment.dateOf(due.due()))
                .isEqualTo(NaiveCount.restarted(
                        given.start().toLocalDate(), given.amount(), given.working(), given.supplements()));
    }

    @Property(tries = 10_000)
    void the_explanation_names_every_day_once_and_counts_to_the_length(@ForAll("supplemented") Case given) {
        var explanation = deadlines.explain(given.request());

        var days = explanation.days();
        var numbers = days.stream().filter(Day::counted).map(Day::number).toList();
        assertThat(days.stream().map(Day::date))
                .containsExactlyElementsOf(given.start()
                        .toLocalDate()
                        .datesUntil(Moment.dateOf(explanation.deadline().rolledDue())
                                .plusDays(1))
                        .toList());
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, given.amount()).boxed().collect(Collectors.toList()));
    }

    @Property(tries = 2_000)
    void office_hours_are_counted_as_the_clock_on_the_wall_counts_them(
            @ForAll("plain") Case given, @ForAll @IntRange(min = 1, max = 40) int hours) {
        var expected = NaiveCount.afterOfficeMinutes(given.start(), hours * 60);

        var due = deadlines.compute(DeadlineRequest.adHoc(given.startInstant(), Length.workingHours(hours)));

        assertThat(LocalDateTime.ofInstant(due.due(), Moment.ZONE)).isEqualTo(expected);
    }

    @Property(tries = 10_000)
    void working_days_late_are_the_working_days_after_the_due_day(
            @ForAll("plain") Case given, @ForAll @IntRange(max = 900) int daysLater) {
        var due = given.start().toLocalDate();
        var at = due.plusDays(daysLater);
        var expected = due.plusDays(1)
                .datesUntil(at.plusDays(1))
                .filter(NaiveCount::works)
                .count();

        var late = deadlines
                .calendar()
                .workingDaysLate(
                        Moment.endOf(due), at.atTime(8, 0).atZone(Moment.ZONE).toInstant());

        // 900 days from mid 2027 leave the table: weekends and fixed holidays stand in for the naive list there
        if (at.getYear() <= 2027) {
            assertThat(late).isEqualTo((int) expected);
        }
    }
}
