package org.dossierledger.query.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.dossier.SampleDossiers.DOSSIER;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.dossier.SampleDossiers.received;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.query.projection.Tables;
import org.dossierledger.query.projection.TestLog;
import org.dossierledger.query.projection.Told;
import org.dossierledger.shared.TestDatabase;
import org.dossierledger.shared.dossier.Channel;
import org.dossierledger.shared.dossier.DossierClocks;
import org.dossierledger.shared.dossier.DossierEvent.*;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.dossierledger.shared.event.StoredEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the table says of a dossier at any instant. The sample was received on 16/11/2026 and is due on 01/12/2026. */
class DossierLifeTest {

    private static final Instant FIRST = SampleDossiers.vietnam("2026-01-05T08:00:00");
    private static final Duration SPAN = Duration.ofDays(120);

    private final Told told = new Told().then(received(), "2026-11-16T09:10:00");

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void at_any_instant_each_dossier_is_in_one_row_that_says_what_its_own_history_says(long seed) {
        var database = TestDatabase.fresh();
        var stored = new TestLog(database.owner()).append(new RandomLives(seed, FIRST, SPAN).of(100));
        Tables.rebuild(database.ledger());
        var random = new Random(seed);
        for (var i = 0; i < 60; i++) {
            var asOf = FIRST.plusSeconds(random.nextInt((int) SPAN.plusDays(60).toSeconds()));
            var knownAt = i % 3 == 0 ? null : asOf.plusSeconds(random.nextInt(40 * 86_400));
            assertThat(rows(database, asOf, knownAt))
                    .as("as of %s known at %s", asOf, knownAt)
                    .isEqualTo(histories(stored, asOf, knownAt));
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30T16:00:00, EARLY", "2026-12-01T10:00:00, ON_TIME", "2026-12-02T08:00:00, LATE"})
    void a_dossier_ends_before_its_day_on_it_or_after_it(String at, String timeliness) {
        told.then(resolved(), at).projected();

        assertThat(on("2026-12-31")).isEqualTo(timeliness + " " + !timeliness.equals("LATE"));
    }

    @Test
    void what_an_event_only_confirms_takes_no_further_row() {
        told.then(new NoteAdded(DOSSIER, SampleDossiers.APPLICANT.person()), "2026-11-17T09:00:00")
                .then(resolved(), "2026-11-20T10:00:00")
                .then(new ResultReturned(DOSSIER, Channel.COUNTER, false, 0, List.of()), "2026-11-21T10:00:00")
                .projected();

        assertThat(told.tables.queryForList(
                        "select timeliness from read.dossier_life order by valid_from", String.class))
                .containsExactly("OPEN", "EARLY");
    }

    @Test
    void the_time_that_the_applicant_took_for_papers_is_no_delay_by_the_indicator() {
        told.then(supplement(1), "2026-11-18T09:00:00")
                .then(
                        new SupplementReceived(DOSSIER, 1, List.of(), clocks("2026-12-01", "2026-12-05")),
                        "2026-11-22T09:00:00")
                .then(resolved(), "2026-12-03T10:00:00")
                .projected();

        assertThat(on("2026-12-31")).isEqualTo("LATE true");
        assertThat(on("2026-12-02")).isEqualTo("OPEN_LATE true");
    }

    @Test
    void asked_for_papers_more_than_once_it_is_late_by_the_indicator_whatever_the_date() {
        told.then(supplement(1), "2026-11-18T09:00:00")
                .then(
                        new SupplementReceived(DOSSIER, 1, List.of(), clocks("2026-12-08", "2026-12-05")),
                        "2026-11-22T09:00:00")
                .then(supplement(2), "2026-11-24T09:00:00")
                .projected();

        assertThat(on("2026-11-23")).isEqualTo("OPEN true");
        assertThat(on("2026-11-24")).isEqualTo("OPEN false");
    }

    @Test
    void while_the_applicant_has_not_come_back_it_counts_as_ended_when_papers_were_asked_for() {
        told.then(supplement(1), "2026-11-18T09:00:00").projected();

        assertThat(on("2026-12-31")).isEqualTo("OPEN true");

        told.then(new DossierStopped(DOSSIER, "Không bổ sung", false, 0, List.of()), "2026-12-20T09:00:00")
                .projected();

        assertThat(on("2026-12-31")).isEqualTo("ON_TIME true");
    }

    private String on(String day) {
        return told.tables.queryForObject(
                "select timeliness || ' ' || indicator from read.dossier_life"
                        + " where valid_from <= ? and valid_to > ? and known_to = 'infinity'",
                String.class,
                Timestamp.from(endOf(day)),
                Timestamp.from(endOf(day)));
    }

    private static Map<String, String> rows(TestDatabase database, Instant asOf, Instant knownAt) {
        var at = Timestamp.from(asOf);
        var known = Timestamp.from(knownAt == null ? vietnam("2999-01-01T00:00:00") : knownAt);
        var found = new TreeMap<String, String>();
        new JdbcTemplate(database.ledger())
                .query(
                        "select * from read.dossier_life where valid_from <= ? and valid_to > ? and known_from <= ?"
                                + " and known_to > ?",
                        row -> {
                            var twice = found.put(
                                    row.getString("id"),
                                    told(
                                            row.getString("timeliness"),
                                            row.getTimestamp("received_at").toInstant(),
                                            instant(row.getTimestamp("ended_at")),
                                            instant(row.getTimestamp("due_at"))));
                            assertThat(twice).as(row.getString("id")).isNull();
                        },
                        at,
                        at,
                        known,
                        known);
        return found;
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static String told(String timeliness, Instant receivedAt, Instant endedAt, Instant due) {
        return "%s received %s ended %s due %s".formatted(timeliness, receivedAt, endedAt, due);
    }

    private static Map<String, String> histories(List<StoredEvent> stored, Instant asOf, Instant knownAt) {
        var streams = stored.stream()
                .filter(event -> knownAt == null || !event.recordedAt().isAfter(knownAt))
                .collect(Collectors.groupingBy(StoredEvent::stream));
        var found = new TreeMap<String, String>();
        streams.forEach((id, events) -> {
            var then = DossierHistory.of(events.stream().map(Fact::of).toList()).at(asOf);
            if (then.receivedAt != null) {
                var end = then.endedAt == null ? null : later(then.endedAt, then.receivedAt);
                var timeliness = then.endedAt == null
                        ? then.lateAt(asOf) ? Timeliness.OPEN_LATE : Timeliness.OPEN
                        : Timeliness.ended(then.endedAt, then.due, then.lateAtEnd);
                found.put(id, told(timeliness.name(), micros(then.receivedAt), micros(end), micros(then.due)));
            }
        });
        return found;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private static Instant micros(Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }

    private static SupplementRequested supplement(int round) {
        return new SupplementRequested(DOSSIER, round, List.of("Hợp đồng"), "Thiếu", null, List.of());
    }

    private static DossierClocks clocks(String due, String indicator) {
        return new DossierClocks(received().clocks().legal(), endOf(due), endOf(indicator));
    }

    private static DossierResolved resolved() {
        return new DossierResolved(DOSSIER, Outcome.GRANTED, null, false, 0, 0, List.of());
    }
}
