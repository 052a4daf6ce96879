package org.dossierledger.query.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dossierledger.query.late.LateAnswer;
import org.dossierledger.query.late.LateList;
import org.dossierledger.query.late.LateQuestion;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.query.projection.LedgerProjection;
import org.dossierledger.query.projection.LiveFeed;
import org.dossierledger.query.projection.Tables;
import org.dossierledger.query.projection.TestLog;
import org.dossierledger.query.projection.TokenTable;
import org.dossierledger.query.projection.Told;
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
        var feed = new LiveFeed(database.ledger(), Tables.FOLDS);
        var drafts = new RandomLives(seed, FIRST, SPAN).of(DOSSIERS);
        for (var from = 0; from < drafts.size(); ) {
            var to = Math.min(drafts.size(), from + 1 + random.nextInt(80));
            log.append(drafts.subList(from, to));
            feed.catchUp(1 + random.nextInt(40));
            from = to;
        }
        var live = Tables.rows(database.ledger());
        Tables.rebuild(database.ledger());
        assertThat(Tables.rows(database.ledger())).isEqualTo(live);
        assertThat(new JdbcTemplate(database.ledger()).queryForList("select error from read.parked_event"))
                .isEmpty();
        assertThat(new TokenTable(database.ledger(), LedgerProjection.NAME).index())
                .isEqualTo(drafts.size());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void the_late_list_names_exactly_the_dossiers_whose_own_history_says_late(long seed) {
        var database = TestDatabase.fresh();
        var log = new TestLog(database.owner());
        var stored = log.append(new RandomLives(seed, FIRST, SPAN).of(DOSSIERS));
        Tables.rebuild(database.ledger());
        var late = new LateList(database.ledger(), Tables.FOLDS, SampleDossiers.DEADLINES.calendar(), Told.NOW);
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
}
