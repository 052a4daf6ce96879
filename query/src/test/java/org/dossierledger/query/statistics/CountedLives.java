package org.dossierledger.query.statistics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.dossierledger.query.dossier.RandomLives;
import org.dossierledger.query.projection.Tables;
import org.dossierledger.query.projection.TestLog;
import org.dossierledger.query.projection.Told;
import org.dossierledger.query.report.ReportPeriod;
import org.dossierledger.shared.TestDatabase;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.dossierledger.shared.event.StoredEvent;

/** Lives of dossiers between January and June 2026, and what can be asked about them. */
final class CountedLives {

    static final Catalogue CATALOGUE = Catalogue.builtIn();

    private static final Instant FIRST = SampleDossiers.vietnam("2026-01-05T08:00:00");

    final TestDatabase database = TestDatabase.fresh();
    final List<StoredEvent> events;

    CountedLives(long seed, int dossiers) {
        events = new TestLog(database.owner()).append(new RandomLives(seed, FIRST, Duration.ofDays(120)).of(dossiers));
        Tables.rebuild(database.ledger());
    }

    Statistics statistics() {
        return new Statistics(database.ledger(), CATALOGUE, Told.NOW);
    }

    CountedList list() {
        return new CountedList(database.ledger(), CATALOGUE, Told.NOW);
    }

    /** Any period, as of any time, as known now or at any time. */
    static StatisticsQuestion question(Random random) {
        var first = LocalDate.of(2025, 12, 20).plusDays(random.nextInt(170));
        if (random.nextBoolean()) { // as periods mostly begin
            first = first.withDayOfMonth(random.nextBoolean() ? 1 : 15);
        }
        var period = ReportPeriod.days(first, first.plusDays(random.nextInt(90)));
        return StatisticsQuestion.of(period, someTime(random), random.nextBoolean() ? null : someTime(random));
    }

    private static Instant someTime(Random random) {
        return random.nextInt(3) == 0
                ? SampleDossiers.endOf("2026-12-31")
                : FIRST.plusSeconds(random.nextInt((int) Duration.ofDays(180).toSeconds()));
    }

    static LocalDate someDay(Random random) {
        return Moment.dateOf(someTime(random));
    }
}
