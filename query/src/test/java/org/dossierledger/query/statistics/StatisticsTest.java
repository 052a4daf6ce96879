package org.dossierledger.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.dossierledger.query.dossier.DossierLookup;
import org.dossierledger.query.dossier.DossierState;
import org.dossierledger.query.dossier.UnknownDossier;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.dossierledger.shared.event.StoredEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatisticsTest {

    private static CountedLives lives;

    @BeforeAll
    static void fill() {
        lives = new CountedLives(41, 150);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_number_is_what_each_dossier_says_of_itself(long seed) {
        var question = CountedLives.question(new Random(seed));
        var told = new EnumMap<Figure, Long>(Figure.class);
        states(question)
                .forEach(state -> figuresOf(state, question).forEach(figure -> told.merge(figure, 1L, Long::sum)));

        var counted = Statistics.total(lives.statistics().count(question, By.UNIT));

        for (var figure : Set.of(
                Figure.TOTAL,
                Figure.CARRIED,
                Figure.RECEIVED,
                Figure.ONLINE,
                Figure.OTHER_CHANNELS,
                Figure.PENDING,
                Figure.PENDING_LATE,
                Figure.PENDING_IN_TIME,
                Figure.RESOLVED,
                Figure.EARLY,
                Figure.ON_TIME,
                Figure.LATE,
                Figure.UNDATED)) {
            assertThat(counted.get(figure)).as("%s of %s", figure, question).isEqualTo(told.getOrDefault(figure, 0L));
        }
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void the_list_behind_each_number_holds_exactly_those_that_were_counted(By by) {
        var random = new Random(by.ordinal());
        for (var i = 0; i < 3; i++) {
            var question = CountedLives.question(random);
            question = i == 0 ? question : question.answering(CountedLives.someDay(random), null);
            for (var row : lives.statistics().count(question, by)) {
                for (var figure : Figure.values()) {
                    assertThat(ids(question.row(by, row.key()), figure))
                            .as("%s of %s in %s", figure, row.key(), question)
                            .hasSize((int) row.counts().get(figure))
                            .doesNotHaveDuplicates();
                }
            }
        }
    }

    @Test
    void rows_of_every_kind_add_up_to_the_same() {
        var question = CountedLives.question(new Random(5));
        var totals = Stream.of(By.values())
                .map(by -> Statistics.total(lives.statistics().count(question, by)))
                .distinct();

        assertThat(totals)
                .singleElement()
                .satisfies(total -> assertThat(total.get(Figure.TOTAL)).isPositive());
    }

    @Test
    void whoever_reads_by_who_answers_sees_no_more_than_is_theirs_today() {
        var question = CountedLives.question(new Random(5));
        var everything = lives.statistics().count(question, By.UNIT);
        assertThat(everything).hasSizeGreaterThan(1);
        var own = Set.of(everything.get(0).key());

        assertThat(lives.statistics().count(question.answering(LocalDate.of(2026, 6, 1), own), By.UNIT))
                .containsExactly(everything.get(0));
    }

    private static List<String> ids(StatisticsQuestion question, Figure figure) {
        var ids = new ArrayList<String>();
        String next = null;
        do {
            var page = lives.list().page(question, figure, next, 7);
            page.items().forEach(item -> ids.add(item.id()));
            next = page.next();
        } while (next != null);
        return ids;
    }

    /** As each dossier's own stream tells it. */
    private static List<DossierState> states(StatisticsQuestion question) {
        var lookup = new DossierLookup(lives.database.ledger(), SampleDossiers.DEADLINES.calendar());
        var known = question.knownAt() == null ? Instant.MAX : question.knownAt();
        var states = new ArrayList<DossierState>();
        for (var id : lives.events.stream().map(StoredEvent::stream).distinct().toList()) {
            try {
                states.add(lookup.state(id, question.end(), known));
            } catch (UnknownDossier notYet) {
                continue;
            }
        }
        return states;
    }

    private static Set<Figure> figuresOf(DossierState state, StatisticsQuestion question) {
        var from = question.period().from();
        var figures = EnumSet.noneOf(Figure.class);
        if (state.receivedAt() == null
                || state.endedAt() != null
                        && state.endedAt().isBefore(from)
                        && state.receivedAt().isBefore(from)) {
            return figures;
        }
        figures.add(Figure.TOTAL);
        var online = "ONLINE".equals(state.channel());
        if (state.receivedAt().isBefore(from)) {
            figures.add(Figure.CARRIED);
        } else {
            figures.addAll(List.of(Figure.RECEIVED, online ? Figure.ONLINE : Figure.OTHER_CHANNELS));
        }
        if (state.endedAt() == null) {
            figures.addAll(List.of(Figure.PENDING, state.late() ? Figure.PENDING_LATE : Figure.PENDING_IN_TIME));
        } else {
            figures.addAll(List.of(Figure.RESOLVED, ended(state)));
        }
        return figures;
    }

    private static Figure ended(DossierState state) {
        if (state.late()) {
            return Figure.LATE;
        }
        if (state.dueAt() == null) {
            return Figure.UNDATED;
        }
        return Moment.dateOf(state.endedAt()).isBefore(Moment.dateOf(state.dueAt())) ? Figure.EARLY : Figure.ON_TIME;
    }
}
