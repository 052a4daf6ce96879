package org.dossierledger.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.dossierledger.app.Ledger;
import org.dossierledger.command.eventlog.GroupAppender;
import org.dossierledger.command.eventlog.NewEvent;
import org.dossierledger.query.late.LateQuestion;
import org.dossierledger.query.radar.RadarQuestion;
import org.dossierledger.query.report.ReportPeriod;
import org.dossierledger.query.statistics.By;
import org.dossierledger.query.statistics.Figure;
import org.dossierledger.query.statistics.StatisticsQuestion;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.query.trail.TrailQuestion;
import org.dossierledger.shared.deadline.Moment;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an inspector asks, over three years of a province: first pages of fifty, and statistics of a year. */
final class InspectionFigures {

    /** How many dossiers, in ascending order: numbers with commas between them. */
    private static final List<Integer> SIZES = Stream.of(System.getenv()
                    .getOrDefault("LEDGER_BENCH_DOSSIERS", "100000,1000000")
                    .split(","))
            .map(Integer::valueOf)
            .toList();

    private static final int LOOKS = 200;
    private static final int PAGE = 50;
    private static final int AT_ONCE = 5_000;

    private static final String WARD = "H98.31";
    /** With its commune; abolished within the three years. */
    private static final Set<String> DISTRICT = Set.of("H98.22", "H98.22.01");

    private static final String VIEWS = """
            insert into log.record_view (viewed_at, username, unit, dossier, channel)
            select received_at + interval '3 hours', 'canbo.' || competent_unit || '.' || (hashtext(id) & 7), competent_unit,
                id, 'page'
            from read.dossier_register order by received_at""";

    private final Ledger ledger;
    private final Sentences sentences;
    private final Instant end = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final ReportPeriod lastYear = ReportPeriod.year(Moment.dateOf(end).getYear() - 1);
    private final Random random = new Random(5);

    InspectionFigures(Ledger ledger) {
        this.ledger = ledger;
        this.sentences = new Sentences(ledger.catalogue(), "vi");
    }

    /** Each size in a database of its own. */
    static void measure(Server server, Figures figures) throws Exception {
        var all = new ArrayList<Map<String, double[]>>();
        for (var dossiers : SIZES) {
            var name = "history_" + dossiers;
            server.database(name);
            try (var ledger = server.ledger(name);
                    var owner = server.pool(name)) {
                var measured = new InspectionFigures(ledger);
                figures.tell(name, measured.fill(dossiers, owner));
                all.add(measured.answers(dossiers, figures));
            }
            server.drop(name);
        }
        if (all.size() > 1) {
            var last = all.get(all.size() - 1);
            all.get(0)
                    .forEach((question, times) -> figures.tell(
                            question + "Growth",
                            Map.of("p50", last.get(question)[0] / times[0], "p99", last.get(question)[1] / times[1])));
        }
    }

    /** Straight into the log, as an import does; then the tables are made from it, and the database tidies up as it does at night. */
    Map<String, Object> fill(int dossiers, DataSource owner) {
        var begun = System.nanoTime();
        var applicants = People.sealedBy(ledger.keyring());
        try (var appender = new GroupAppender(ledger.dataSource())) {
            var group = new ArrayList<NewEvent>(AT_ONCE);
            new ThreeYears(ledger.deadlines(), ledger.catalogue(), applicants, end).tell(dossiers, event -> {
                group.add(event);
                if (group.size() == AT_ONCE) {
                    appender.append(List.copyOf(group));
                    group.clear();
                }
            });
            appender.append(List.copyOf(group));
        }
        var filled = System.nanoTime();
        var rebuilt = ledger.reads().rebuild(events -> {});
        var database = new JdbcTemplate(owner);
        database.update(VIEWS);
        database.execute("vacuum analyze");
        return Map.of(
                "dossiers",
                dossiers,
                "events",
                rebuilt.events(),
                "fillS",
                (filled - begun) / 1e9,
                "rebuildS",
                rebuilt.seconds());
    }

    /** p50 and p99 of each question, in milliseconds. */
    Map<String, double[]> answers(int dossiers, Figures figures) {
        var answers = new LinkedHashMap<String, double[]>();
        questions().forEach((name, question) -> {
            var times = Figures.times(question, LOOKS);
            var found = new double[] {times[LOOKS / 2], times[LOOKS * 99 / 100]};
            answers.put(name, found);
            figures.tell(name + dossiers, Map.of("p50Ms", found[0], "p99Ms", found[1]));
        });
        return answers;
    }

    private Map<String, Runnable> questions() {
        var late = ledger.reads().late();
        var list = ledger.reads().countedList();
        var radar = ledger.reads().radar();
        var year = StatisticsQuestion.of(lastYear, end, null);
        var asked = new LinkedHashMap<String, Runnable>();
        asked.put("lateNow", () -> late.answer(LateQuestion.at(end, null).page(null, PAGE)));
        asked.put("lateAsOf", () -> {
            var then = someDay();
            late.answer(LateQuestion.at(then, then).page(null, PAGE));
        });
        asked.put("trailOfWard", () -> trail(Set.of(WARD), null));
        asked.put("trailOfDistrict", () -> trail(DISTRICT, null));
        asked.put("trailOfAccount", () -> trail(null, "canbo." + WARD + "." + random.nextInt(8)));
        asked.put("trailOfProvince", () -> trail(null, null));
        asked.put("statisticsOfProvince", () -> statistics(year));
        asked.put("statisticsByField", () -> ledger.reads().statistics().count(year, By.FIELD));
        asked.put("statisticsAsKnown", () -> statistics(StatisticsQuestion.of(lastYear, end, lastYear.to())));
        asked.put("statisticsOfWard", () -> statistics(year.within(Set.of(WARD))));
        asked.put(
                "statisticsOfQuarter", () -> statistics(year.in(ReportPeriod.quarter(year(), 1 + random.nextInt(4)))));
        asked.put("behindResolved", () -> list.page(year, Figure.RESOLVED, null, PAGE));
        asked.put("behindPendingLate", () -> list.page(year, Figure.PENDING_LATE, null, PAGE));
        asked.put("behindLateOfWard", () -> list.page(year.within(Set.of(WARD)), Figure.LATE, null, PAGE));
        asked.put(
                "radar",
                () -> radar.answer(
                        new RadarQuestion(null, null, null, null, lastYear.from(), lastYear.to(), null, PAGE)));
        return asked;
    }

    private int year() {
        return lastYear.lastDay().getYear();
    }

    private Instant someDay() {
        return end.minus(30 + random.nextInt(900), ChronoUnit.DAYS);
    }

    private void statistics(StatisticsQuestion question) {
        ledger.reads().statistics().count(question, By.UNIT);
    }

    /** Of last year, by when it happened. */
    private void trail(Set<String> units, String actor) {
        var everything = TrailQuestion.within(null);
        ledger.reads()
                .trail()
                .page(
                        new TrailQuestion(
                                null,
                                null,
                                units,
                                null,
                                actor,
                                null,
                                null,
                                null,
                                everything.which(),
                                false,
                                false,
                                everything.axis(),
                                lastYear.from(),
                                lastYear.to(),
                                false,
                                null,
                                PAGE),
                        sentences);
    }
}
