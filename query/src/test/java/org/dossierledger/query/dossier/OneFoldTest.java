package org.dossierledger.query.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierledger.query.late.LateAnswer;
import org.dossierledger.query.late.LateList;
import org.dossierledger.query.late.LateQuestion;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.query.projection.Histories;
import org.dossierledger.query.projection.LedgerProjection;
import org.dossierledger.query.projection.LiveFeed;
import org.dossierledger.query.projection.RandomCases;
import org.dossierledger.query.projection.Tables;
import org.dossierledger.query.projection.TestLog;
import org.dossierledger.query.projection.TestLog.Draft;
import org.dossierledger.query.projection.TokenTable;
import org.dossierledger.query.projection.Told;
import org.dossierledger.shared.TestDatabase;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.dossierledger.shared.event.StoredEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Live in batches of any size, rebuilt, or folded alone: the same events always tell the same. */
class OneFoldTest {

    private static final Instant FIRST = SampleDossiers.vietnam("2026-01-05T08:00:00");
    private static final Duration SPAN = Duration.ofDays(120);
    private static final int DOSSIERS = 120;

    private final TestDatabase database = TestDatabase.fresh();
    private final HikariDataSource pool = database.pool();

    @AfterEach
    void close() {
        pool.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void the_tables_say_the_same_whether_followed_live_or_made_anew(long seed) {
        var random = new Random(seed);
        var log = new TestLog(database.owner());
        var feed = new LiveFeed(pool, Tables.FOLDS);
        var drafts = lives(seed);
        for (var from = 0; from < drafts.size(); ) {
            var to = Math.min(drafts.size(), from + 1 + random.nextInt(80));
            log.append(drafts.subList(from, to));
            feed.catchUp(1 + random.nextInt(40));
            from = to;
        }
        var live = Tables.rows(pool);
        Tables.rebuild(pool);
        assertThat(Tables.rows(pool)).isEqualTo(live);
        assertThat(new JdbcTemplate(pool).queryForList("select error from read.parked_event"))
                .isEmpty();
        assertThat(new TokenTable(pool, LedgerProjection.NAME).index()).isEqualTo(drafts.size());
    }

    @Test
    void of_all_lives_that_there_may_be_no_protected_name_is_findable() {
        new TestLog(database.owner()).append(new RandomCases(5, FIRST, SPAN).of(400));
        Tables.rebuild(pool);
        var tables = new JdbcTemplate(pool);
        for (var protectedOnes : List.of(
                "petition_register where confidential",
                "petition_register where kind in ('DENUNCIATION', 'DENUNCIATION_INFORMATION', 'MIXED')",
                "reception_register where kind in ('DENUNCIATION', 'DENUNCIATION_INFORMATION', 'MIXED')",
                "reception_register where petition_kinds && '{DENUNCIATION,DENUNCIATION_INFORMATION,MIXED}'")) {
            assertThat(tables.queryForList("select cardinality(name_tokens) from read." + protectedOnes, Integer.class))
                    .as(protectedOnes)
                    .isNotEmpty()
                    .containsOnly(0);
        }
        assertThat(tables.queryForList("select cardinality(name_tokens) from read.petition_register", Integer.class))
                .anyMatch(tokens -> tokens > 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void the_late_list_names_exactly_the_dossiers_whose_own_history_says_late(long seed) {
        var log = new TestLog(database.owner());
        var stored = log.append(new RandomLives(seed, FIRST, SPAN).of(DOSSIERS));
        Tables.rebuild(pool);
        var streams = stored.stream().collect(Collectors.groupingBy(event -> event.stream()));
        asked(seed, (asOf, knownAt) -> {
            var told = new TreeSet<String>();
            streams.forEach((id, events) -> {
                var history = DossierHistory.of(known(events, knownAt));
                var then = history.facts().isEmpty() ? null : history.at(asOf);
                if (then != null && then.endedAt == null && then.lateAt(asOf)) {
                    told.add(id);
                }
            });
            assertThat(listed(asOf, knownAt, LateAnswer.Item::id))
                    .as("as of %s known at %s", asOf, knownAt)
                    .isEqualTo(told);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void the_late_list_names_exactly_what_the_histories_of_all_kinds_say_is_late(long seed) {
        var stored = new TestLog(database.owner()).append(lives(seed));
        Tables.rebuild(pool);
        asked(seed, (asOf, knownAt) -> {
            var histories = new Histories(Tables.FOLDS);
            known(stored, knownAt)
                    .forEach(fact -> histories.add(stored.get((int) fact.globalIndex() - 1).stream(), fact));
            var told = new TreeSet<String>();
            histories.forEach((id, history) -> history.obligations(asOf).stream()
                    .filter(each -> asOf.isAfter(each.due()))
                    .forEach(each -> told.add(
                            row(id, each.duty(), each.due(), each.originalDue(), each.unit(), each.officer()))));
            assertThat(listed(
                            asOf,
                            knownAt,
                            it -> row(it.id(), it.duty(), it.dueAt(), it.originalDueAt(), it.unit(), it.officer())))
                    .as("as of %s known at %s", asOf, knownAt)
                    .isEqualTo(told);
        });
    }

    private static String row(Object... columns) {
        return Arrays.toString(columns);
    }

    private static List<Draft> lives(long seed) {
        return Stream.concat(
                        new RandomLives(seed, FIRST, SPAN).of(DOSSIERS / 2).stream(),
                        new RandomCases(-seed, FIRST, SPAN).of(DOSSIERS).stream())
                .sorted(Comparator.comparing(Draft::recordedAt))
                .toList();
    }

    /** At random moments, now, as known before and as known after. */
    private static void asked(long seed, BiConsumer<Instant, Instant> question) {
        var random = new Random(seed);
        for (var i = 0; i < 60; i++) {
            var asOf = FIRST.plusSeconds(random.nextInt((int) SPAN.plusDays(60).toSeconds()));
            question.accept(asOf, i % 3 == 0 ? null : asOf.plusSeconds(random.nextInt(40 * 86_400) - 10 * 86_400L));
        }
    }

    private static List<Fact> known(List<StoredEvent> events, Instant knownAt) {
        return events.stream()
                .filter(event -> knownAt == null || !event.recordedAt().isAfter(knownAt))
                .map(Fact::of)
                .toList();
    }

    private Set<String> listed(Instant asOf, Instant knownAt, Function<LateAnswer.Item, String> row) {
        var late = new LateList(pool, Tables.FOLDS, SampleDossiers.DEADLINES.calendar(), Told.NOW);
        return late.answer(LateQuestion.at(asOf, knownAt)).items().stream()
                .map(row)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
