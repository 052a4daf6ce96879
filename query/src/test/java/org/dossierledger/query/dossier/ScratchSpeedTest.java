package org.dossierledger.query.dossier;

import java.time.Duration;
import java.util.*;
import org.dossierledger.query.projection.*;
import org.dossierledger.query.scope.*;
import org.dossierledger.shared.TestDatabase;
import org.dossierledger.shared.dossier.*;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class ScratchSpeedTest {
    @Test
    void speed() {
        var first = SampleDossiers.vietnam("2024-01-05T08:00:00");
        var span = Duration.ofDays(700);
        var database = TestDatabase.fresh();
        var log = new TestLog(database.owner());
        var n = Integer.getInteger("speed.n", 100_000);
        log.append(new RandomLives(7, first, span).of(n));
        var t = System.nanoTime();
        Tables.rebuild(database.ledger());
        System.out.println("REBUILD ms " + (System.nanoTime() - t) / 1_000_000);
        var jdbc = new JdbcTemplate(database.ledger());
        for (var table : List.of("dossier_register", "dossier_life", "dossier_late", "dossier_standing", "timeline"))
            System.out.println("ROWS " + table + " "
                    + jdbc.queryForObject(
                            "select count(*) || ' ' || pg_size_pretty(pg_total_relation_size('read." + table
                                    + "')) from read." + table,
                            String.class));
        var register = new Register(database.ledger(), Told.NAMES, Told.NOW);
        var random = new Random(3);
        for (var kind : List.of("all", "scope3", "status", "rare unit now", "now scope3", "name")) {
            var times = new ArrayList<Double>();
            for (var i = 0; i < 220; i++) {
                var asOf = first.plusSeconds(random.nextInt((int) span.toSeconds()));
                var known = i % 2 == 0 ? null : asOf.plusSeconds(random.nextInt(40 * 86400));
                var scope = kind.contains("scope3")
                        ? Scope.of(Set.of("H98.31"))
                        : kind.contains("rare") ? Scope.of(Set.of("H98.77")) : null;
                var status = kind.equals("status") ? DossierStatus.SUPPLEMENT_REQUESTED : null;
                var search = new RegisterSearch(
                        kind.equals("name") ? "dao" : null, null, scope, null, status, null, null, null, 50);
                var s = System.nanoTime();
                if (kind.startsWith("now")) register.find(search);
                else register.find(search, new Then(scope == null ? null : scope.units(), asOf, known));
                if (i >= 20) times.add((System.nanoTime() - s) / 1e6);
            }
            Collections.sort(times);
            System.out.printf(
                    "TIME %s p50 %.1f p99 %.1f max %.1f%n", kind, times.get(100), times.get(197), times.get(199));
        }
    }
}
