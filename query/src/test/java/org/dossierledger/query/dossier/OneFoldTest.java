package org.dossierledger.query.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.dossierledger.query.projection.EventLogScan;
import org.dossierledger.query.projection.TokenTable;
import org.dossierledger.shared.TestDatabase;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Live in batches of any size, rebuilt, or folded alone: the same events always tell the same. */
class OneFoldTest {

    private static final Instant FIRST = SampleDossiers.vietnam("2026-01-05T08:00:00");
    private static final Duration SPAN = Duration.ofDays(120);
    private static final int DOSSIERS = 120;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void the_tables_say_the_same_whether_followed_live_or_made_anew(long seed) {
        var database = TestDatabase.fresh();
        var random = new Random(seed);
        var log = new TestLog(database.owner());
        var feed = new LiveFeed(database.ledger());
        var drafts = new RandomLives(seed, FIRST, SPAN).of(DOSSIERS);
        for (var from = 0; from < drafts.size(); ) {
            var to = Math.min(drafts.size(), from + 1 + random.nextInt(80));
            log.append(drafts.subList(from, to));
            feed.catchUp(1 + random.nextInt(40));
            from = to;
        }
        var live = rows(database.ledger());
        rebuild(database.ledger());
        assertThat(rows(database.ledger())).isEqualTo(live);
        assertThat(new JdbcTemplate(database.ledger()).queryForList("select error from read.parked_event"))
                .isEmpty();
        assertThat(new TokenTable(database.ledger(), DossierProjection.NAME).index())
                .isEqualTo(drafts.size());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void the_late_list_names_exactly_the_dossiers_whose_own_history_says_late(long seed) {
        var database = TestDatabase.fresh();
        var log = new TestLog(database.owner());
        var stored = log.append(new RandomLives(seed, FIRST, SPAN).of(DOSSIERS));
        rebuild(database.ledger());
        var late = new LateList(database.ledger(), SampleDossiers.DEADLINES.calendar(), Told.NOW);
        var streams = stored.stream().collect(Collectors.groupingBy(event -> event.stream()));
        var random = new Random(seed);
        for (var i = 0; i < 60; i++) {
            var asOf = FIRST.plusSeconds(random.nextInt((int) SPAN.plusDays(60).toSeconds()));
            var knownAt = i % 3 == 0 ? null : asOf.plusSeconds(random.nextInt(40 * 86_400) - 10 * 86_400L);
            var told = new TreeSet<String>();
            streams.forEach((id, events) -> {
                var history = DossierHistory.of(events.stream()
                        .filter(event -> knownAt == null || !event.recordedAt().isAfter(knownAt))
                        .map(Fact::of)
                        .toList());
                var then = history.facts().isEmpty() ? null : history.at(asOf);
                if (then != null && then.endedAt == null && then.lateAt(asOf)) {
                    told.add(id);
                }
            });
            var listed = late.answer(LateQuestion.at(asOf, knownAt)).items().stream()
                    .map(LateAnswer.Item::id)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(listed).as("as of %s known at %s", asOf, knownAt).isEqualTo(told);
        }
    }

    static void rebuild(DataSource database) {
        var token = new TokenTable(database, DossierProjection.NAME);
        new DossierRebuild(database, OpenLetters.NAMES, 2, token::put).run(events -> {});
        assertThat(token.index()).isEqualTo(new EventLogScan(database).head());
    }

    static List<String> rows(DataSource database) {
        return new JdbcTemplate(database).queryForList("""
                select 'register ' || r::text from read.dossier_register r union all
                select 'late ' || l::text from read.dossier_late l union all
                select 'timeline ' || t::text from read.dossier_timeline t order by 1""", String.class);
    }
}
