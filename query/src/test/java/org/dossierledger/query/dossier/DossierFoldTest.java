package org.dossierledger.query.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.dossier.SampleDossiers.received;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.dossierledger.query.projection.LedgerProjection;
import org.dossierledger.query.projection.TokenTable;
import org.dossierledger.query.projection.Told;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.dossier.DossierEvent.DossierAssigned;
import org.dossierledger.shared.dossier.DossierEvent.DossierCorrected;
import org.dossierledger.shared.dossier.DossierStatus;
import org.dossierledger.shared.petition.IntakeEvent.PetitionClosed;
import org.dossierledger.shared.petition.PetitionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DossierFoldTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void live_in_any_batches_and_rebuilt_the_tables_say_the_same(long seed) {
        var random = new Random(seed);
        var told = random(random, 300);
        told.projected(1 + random.nextInt(40));
        var live = told.dump();
        var outcome = told.rebuilt();
        assertThat(told.dump()).isEqualTo(live);
        assertThat(outcome.events()).isEqualTo(300);
        assertThat(new TokenTable(told.database.ledger(), LedgerProjection.NAME).index())
                .isEqualTo(300);
    }

    @Test
    void a_rebuild_can_be_followed_by_the_live_projection() {
        var random = new Random(11);
        var told = random(random, 100);
        told.projected(10);
        told.rebuilt();
        for (var i = 0; i < 50; i++) {
            told.then(
                    SampleHistories.next(i % 10, random, List.of("none")),
                    told.events.get(told.events.size() - 1).recordedAt().plusSeconds(60),
                    null);
        }
        told.projected(7);
        var live = told.dump();
        told.rebuilt();
        assertThat(told.dump()).isEqualTo(live);
    }

    @Test
    void an_event_that_cannot_be_folded_parks_its_dossier_and_lets_the_others_go_on() {
        var told = new Told()
                .then(received(), "2026-11-16T09:10:00")
                .then(SampleHistories.receivedAs(7), "2026-11-16T09:20:00");
        told.then(
                new PetitionClosed(PetitionId.of(received().dossierId().value()), "no event of a dossier", List.of()),
                "2026-11-16T10:00:00");
        told.projected();
        assertThat(told.tables.queryForList("select stream from read.parked_event", String.class))
                .containsExactly(received().dossierId().value());
        assertThat(told.tables.queryForList("select id from read.dossier_register", String.class))
                .contains(SampleHistories.id(7).value());
    }

    @Test
    void a_character_that_no_table_can_hold_keeps_nobody_s_dossier_out() {
        var told = new Told().then(received(), "2026-11-16T09:10:00");
        told.then(
                        new DossierAssigned(received().dossierId(), received().competentUnit(), "can\0bo", List.of()),
                        "2026-11-18T08:00:00")
                .projected();
        var live = told.dump();
        assertThat(told.tables.queryForObject("select officer from read.dossier_register", String.class))
                .isEqualTo("can\uFFFDbo");
        told.rebuilt();
        assertThat(told.dump()).isEqualTo(live);
    }

    @Test
    void a_name_is_found_with_and_without_marks_and_never_stands_in_the_tables() {
        var told = new Told().then(received(), "2026-11-16T09:10:00").projected();
        var register = new Register(told.database.ledger(), Told.NAMES, java.time.Clock.systemUTC());
        for (var name : List.of("Nguyễn Thị Đào", "dao nguyen", "NGUYEN")) {
            var search = new RegisterSearch(name, null, null, null, null, null, null, null, 10);
            assertThat(register.find(search).items()).as(name).hasSize(1);
        }
        var other = new RegisterSearch("Lê", null, null, null, null, null, null, null, 10);
        assertThat(register.find(other).items()).isEmpty();
        assertThat(told.dump()).doesNotContain("Nguyễn").doesNotContain("nguyen");
    }

    @Test
    void the_state_of_a_dossier_is_told_as_of_any_day_as_known_on_any_day() {
        var told = new Told()
                .then(received(), "2026-11-16T09:10:00")
                .then(
                        new DossierAssigned(received().dossierId(), received().competentUnit(), "canbo", List.of()),
                        "2026-11-18T08:00:00",
                        "2026-11-17T08:00:00");
        var id = received().dossierId().value();
        var asOf = org.dossierledger.shared.dossier.SampleDossiers.endOf("2026-11-17");
        assertThat(told.lookup().state(id, asOf, Instant.MAX).status()).isEqualTo(DossierStatus.PROCESSING);
        assertThat(told.lookup().state(id, asOf, asOf).status()).isEqualTo(DossierStatus.RECEIVED);
    }

    @Test
    void a_corrected_fact_counts_from_then_on_and_the_old_one_stays_told() {
        var told = new Told().then(received(), "2026-11-16T09:10:00");
        var id = received().dossierId();
        told.then(
                        new DossierCorrected(
                                id, told.lastEvent(), "DossierReceived", "competentUnit", "H98.32", null, "Nhầm"),
                        "2026-11-18T08:00:00")
                .projected();
        var before = org.dossierledger.shared.dossier.SampleDossiers.endOf("2026-11-17");
        var lookup = told.lookup();
        assertThat(lookup.state(id.value(), Instant.parse("2026-12-01T00:00:00Z"), before)
                        .competentUnit())
                .isEqualTo(received().competentUnit().value());
        assertThat(lookup.state(id.value(), before, Instant.MAX).competentUnit())
                .isEqualTo("H98.32");
        assertThat(told.tables.queryForObject("select competent_unit from read.dossier_register", String.class))
                .isEqualTo("H98.32");
        assertThat(lookup.timeline(id.value(), Instant.MAX, Instant.MAX, new Sentences(Catalogue.builtIn(), "vi")))
                .first()
                .satisfies(entry -> assertThat(entry.event()).isEqualTo(received()));
    }

    private static Told random(Random random, int count) {
        var told = new Told();
        var events = new HashMap<Integer, List<String>>();
        var recordedAt = org.dossierledger.shared.dossier.SampleDossiers.RECEIVED_AT;
        for (var i = 0; i < count; i++) {
            var number = random.nextInt(20);
            recordedAt = recordedAt.plusSeconds(random.nextInt(5 * 3600) - 600);
            var earlier = random.nextInt(4) == 0 ? recordedAt.minusSeconds(random.nextInt(10 * 86_400)) : null;
            var soFar = events.computeIfAbsent(number, key -> new ArrayList<>());
            told.then(
                    soFar.isEmpty() ? SampleHistories.receivedAs(number) : SampleHistories.next(number, random, soFar),
                    recordedAt,
                    earlier);
            soFar.add(told.lastEvent());
        }
        return told;
    }
}
