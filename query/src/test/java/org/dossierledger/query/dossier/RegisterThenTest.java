package org.dossierledger.query.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.dossier.SampleDossiers.DOSSIER;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.dossier.SampleDossiers.received;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.query.projection.Tables;
import org.dossierledger.query.projection.TestLog;
import org.dossierledger.query.projection.Told;
import org.dossierledger.query.scope.Scope;
import org.dossierledger.query.scope.Then;
import org.dossierledger.shared.TestDatabase;
import org.dossierledger.shared.dossier.DossierEvent.*;
import org.dossierledger.shared.dossier.DossierStatus;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.dossierledger.shared.event.StoredEvent;
import org.dossierledger.shared.unit.UnitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The register as it was. The sample was received on 16/11/2026 and is due on 01/12/2026. */
class RegisterThenTest {

    private static final Instant FIRST = SampleDossiers.vietnam("2026-01-05T08:00:00");
    private static final Duration SPAN = Duration.ofDays(120);
    private static final String HERE = received().receivingUnit().value();
    private static final String THERE = "H98.32";

    private final Told told = new Told().then(received(), "2026-11-16T09:10:00");

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void at_any_instant_the_register_tells_of_each_dossier_what_its_own_history_tells(long seed) {
        var database = TestDatabase.fresh();
        var stored = new TestLog(database.owner()).append(new RandomLives(seed, FIRST, SPAN).of(100));
        Tables.rebuild(database.ledger());
        var register = new Register(database.ledger(), Told.NAMES, Told.NOW);
        var random = new Random(seed);
        for (var i = 0; i < 60; i++) {
            var asOf = FIRST.plusSeconds(random.nextInt((int) SPAN.plusDays(60).toSeconds()));
            var knownAt = i % 3 == 0 ? null : asOf.plusSeconds(random.nextInt(60 * 86_400) - 20 * 86_400);
            assertThat(told(pages(register, RegisterSearch.everything(7), new Then(null, asOf, knownAt))))
                    .as("as of %s known at %s", asOf, knownAt)
                    .isEqualTo(histories(stored, asOf, knownAt));
        }
    }

    @Test
    void a_dossier_is_shown_and_found_where_it_stood_then_and_not_where_it_stands_today() {
        told.then(handedOver(), "2026-11-20T10:00:00")
                .then(resolved(), "2026-12-03T10:00:00")
                .projected();
        var before = as("2026-11-18", null);

        assertThat(rows(everything(), before)).singleElement().satisfies(row -> {
            assertThat(row.status()).isEqualTo(DossierStatus.RECEIVED);
            assertThat(row.unit()).isEqualTo(HERE);
            assertThat(row.endedAt()).isNull();
        });
        assertThat(rows(of(DossierStatus.RESOLVED), before)).isEmpty();
        assertThat(rows(of(DossierStatus.RECEIVED), before)).hasSize(1);
        assertThat(rows(of(DossierStatus.RESOLVED), as("2026-12-04", null))).hasSize(1);
        assertThat(rows(everything(), with(before, THERE))).isEmpty();
        assertThat(rows(everything(), with(as("2026-11-21", null), THERE))).hasSize(1);
    }

    @Test
    void what_was_recorded_later_is_left_out_of_what_was_known() {
        told.then(handedOver(), "2026-11-25T10:00:00", "2026-11-20T10:00:00").projected();

        assertThat(rows(everything(), as("2026-11-22", "2026-11-22")).get(0).unit())
                .isEqualTo(HERE);
        assertThat(rows(everything(), as("2026-11-22", "2026-11-26")).get(0).unit())
                .isEqualTo(THERE);
        assertThat(rows(everything(), as("2026-11-15", "2026-11-26"))).isEmpty();
        assertThat(rows(everything(), as("2026-11-22", "2026-11-15"))).isEmpty();
    }

    @Test
    void a_dossier_was_late_then_if_its_date_of_then_had_passed() {
        told.then(resolved(), "2026-12-05T10:00:00", "2026-11-30T10:00:00").projected();

        assertThat(rows(everything(), as("2026-12-01", "2026-12-02")).get(0).late())
                .isFalse();
        assertThat(rows(everything(), as("2026-12-02", "2026-12-02")).get(0).late())
                .isTrue();
        assertThat(rows(everything(), as("2026-12-20", "2026-12-02")).get(0).late())
                .isTrue();
        assertThat(rows(everything(), as("2026-12-02", null)).get(0).late()).isFalse();
    }

    @Test
    void who_may_look_is_decided_by_where_the_dossier_stands_today() {
        told.then(handedOver(), "2026-11-20T10:00:00").projected();
        var then = as("2026-11-18", null);

        assertThat(rows(within(Set.of(THERE), null), then)).hasSize(1);
        assertThat(rows(within(Set.of("H98.77"), null), then)).isEmpty();
        assertThat(rows(within(Set.of(THERE), endOf("2026-11-10")), then))
                .as("a scope that ends before it was opened")
                .isEmpty();
    }

    @Test
    void a_name_is_looked_for_in_the_past_as_it_is_known_today() {
        told.then(handedOver(), "2026-11-20T10:00:00").projected();
        var then = as("2026-11-18", null);

        assertThat(rows(named("dao nguyen"), then)).hasSize(1);
        assertThat(rows(named("Lê"), then)).isEmpty();
    }

    @Test
    void of_a_future_moment_there_is_told_what_is_known_now() {
        told.projected();

        assertThat(rows(everything(), as("2026-12-20", null))).hasSize(1);
    }

    private List<RegisterPage.Row> rows(RegisterSearch search, Then then) {
        return new Register(told.database.ledger(), Told.NAMES, Told.NOW)
                .find(search, then)
                .items();
    }

    private static List<RegisterPage.Row> pages(Register register, RegisterSearch search, Then then) {
        var rows = new ArrayList<RegisterPage.Row>();
        var page = register.find(search, then);
        rows.addAll(page.items());
        while (page.next() != null) {
            page = register.find(
                    new RegisterSearch(null, null, null, null, null, null, null, page.next(), search.limit()), then);
            rows.addAll(page.items());
        }
        return rows;
    }

    private static Map<String, String> told(List<RegisterPage.Row> rows) {
        var found = new TreeMap<String, String>();
        rows.forEach(row -> assertThat(found.put(
                        row.id(),
                        told(
                                row.status(),
                                row.code(),
                                row.procedure(),
                                row.unit(),
                                row.officer(),
                                row.receivedAt(),
                                row.dueAt(),
                                row.endedAt(),
                                row.late(),
                                row.irregularities())))
                .as("a second row of %s", row.id())
                .isNull());
        return found;
    }

    private static Map<String, String> histories(List<StoredEvent> stored, Instant asOf, Instant knownAt) {
        var streams = stored.stream()
                .filter(event -> knownAt == null || !event.recordedAt().isAfter(knownAt))
                .collect(Collectors.groupingBy(StoredEvent::stream));
        var found = new TreeMap<String, String>();
        streams.forEach((id, events) -> {
            var then = DossierHistory.of(events.stream().map(Fact::of).toList()).at(asOf);
            if (then.status != null) {
                found.put(
                        id,
                        told(
                                then.status,
                                then.code,
                                then.procedure,
                                then.holder,
                                then.officer,
                                micros(then.receivedAt),
                                micros(then.due),
                                micros(then.endedAt),
                                then.lateAt(asOf),
                                then.irregularities));
            }
        });
        return found;
    }

    private static String told(Object... parts) {
        return Arrays.toString(parts);
    }

    private static Instant micros(Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }

    private static Then as(String day, String knownOn) {
        return new Then(null, endOf(day), knownOn == null ? null : endOf(knownOn));
    }

    private static Then with(Then then, String unit) {
        return new Then(Set.of(unit), then.asOf(), then.knownAt());
    }

    private static RegisterSearch everything() {
        return RegisterSearch.everything(10);
    }

    private static RegisterSearch of(DossierStatus status) {
        return new RegisterSearch(null, null, null, null, status, null, null, null, 10);
    }

    private static RegisterSearch named(String name) {
        return new RegisterSearch(name, null, null, null, null, null, null, null, 10);
    }

    private static RegisterSearch within(Set<String> units, Instant until) {
        var scope = new Scope(List.of(new Scope.Part(units, null, until)));
        return new RegisterSearch(null, null, scope, null, null, null, null, null, 10);
    }

    private static DossierHandedOver handedOver() {
        var there = UnitCode.of(THERE);
        return new DossierHandedOver(DOSSIER, received().receivingUnit(), there, null, List.of());
    }

    private static DossierResolved resolved() {
        return new DossierResolved(DOSSIER, Outcome.GRANTED, null, false, 0, 0, List.of());
    }
}
