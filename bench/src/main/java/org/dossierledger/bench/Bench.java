package org.dossierledger.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.dossierledger.app.Ledger;
import org.dossierledger.command.eventlog.GroupAppender;
import org.dossierledger.command.eventlog.NewEvent;
import org.dossierledger.command.evidence.Sealer;
import org.dossierledger.command.evidence.Sealing;
import org.dossierledger.query.late.LateQuestion;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.shared.dossier.Applicant;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.event.StoredEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Ours beside stock Axon and beside the raw limit, on the same PostgreSQL in the same run: {@code make bench}. Prints a
 * table and writes {@code target/bench.json}. Absolute numbers belong to the machine; read the ratios.
 */
public final class Bench {

    private static final int CLIENTS = 32;
    /** The connection lets sixteen calls wait. */
    private static final int ON_CLUSTER = 14;

    private static final Duration APPENDING = Duration.ofSeconds(10);
    private static final int DOSSIERS = Integer.getInteger("bench.dossiers", 50_000);
    private static final int STOCK_DOSSIERS = 2_000;
    private static final int LOOKS = 400;

    private final Ledger ledger;
    private final HikariDataSource database;
    private final HikariDataSource stockDatabase;
    private final List<Map<String, String>> forCluster;
    private final Workload workload;
    private final List<Applicant> applicants;
    private final Figures figures;

    private Bench(
            Ledger ledger,
            HikariDataSource database,
            HikariDataSource stockDatabase,
            List<Map<String, String>> forCluster,
            Figures figures) {
        this.ledger = ledger;
        this.database = database;
        this.stockDatabase = stockDatabase;
        this.forCluster = forCluster;
        this.figures = figures;
        this.applicants = People.sealedBy(ledger.keyring());
        this.workload = new Workload(
                ledger.deadlines(), ledger.catalogue(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    /** @param arguments {@code inspection}: only what an inspector asks; else everything */
    public static void main(String[] arguments) throws Exception {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        var figures = new Figures();
        try (var server = new Server()) {
            if (!List.of(arguments).contains("inspection")) {
                everythingElse(server, figures);
            }
            InspectionFigures.measure(server, figures);
        }
        figures.write();
    }

    private static void everythingElse(Server server, Figures figures) throws Exception {
        for (var name : List.of("ledger", "stock", "cluster", "behind")) {
            server.database(name);
        }
        try (var ledger = server.ledger("ledger");
                var database = server.pool("ledger");
                var stock = server.pool("stock")) {
            new Bench(ledger, database, stock, List.of(server.settings("cluster"), server.settings("behind")), figures)
                    .run();
        }
    }

    private void run() throws Exception {
        System.err.println("some minutes: append, live, rebuild, then questions at 100,000 dossiers");
        figures.tell("fsync", new JdbcTemplate(database).queryForObject("show fsync", String.class));
        var commands = appending();
        besideSealing();
        onCluster();
        var first = workload.history(0, DOSSIERS, head(), applicants);
        var raw = rawAppends(first);
        figures.tell(
                "append",
                Map.of("ours", commands[0], "stock", commands[1], "raw", raw, "ratio", commands[0] / commands[1]));
        fill(first);
        reading(first);
        System.gc();
        fill(workload.history(DOSSIERS, DOSSIERS, head(), applicants));
        ledger.reads().rebuild(events -> {});
        looking();
        figures.tell("dossiers", 2 * DOSSIERS);
        var sealing = new SealingFigures(ledger);
        figures.tell("seal", Map.of("ours", sealing.sealing()));
        figures.tell("verify", sealing.verification());
        figures.tell("proof", sealing.proofs());
        figures.tell("pack", new Packs(ledger).figures());
        figures.tell("peakHeapMb", peakHeap());
    }

    /** Commands a second with 32 clients: ours, stock, in turns, so that both meet the same machine. */
    private double[] appending() throws Exception {
        try (var stock = new StockAxon(stockDatabase, ledger.deadlines(), ledger.catalogue(), false)) {
            stock.createTables();
            stock.start();
            var numbers = new AtomicInteger(1_000_000);
            commands(stock.commands(), numbers, Duration.ofSeconds(4));
            commands(ledger.commands(), numbers, Duration.ofSeconds(4));
            var ours = new double[3];
            var theirs = new double[3];
            for (var round = 0; round < 3; round++) {
                theirs[round] = commands(stock.commands(), numbers, APPENDING.dividedBy(2));
                ours[round] = commands(ledger.commands(), numbers, APPENDING.dividedBy(2));
            }
            return new double[] {Figures.median(ours), Figures.median(theirs)};
        }
    }

    /** Ours while the log is being sealed and while it is not, in turns. From here on it is sealed only when asked for. */
    private void besideSealing() throws Exception {
        ledger.sealing().close();
        var numbers = new AtomicInteger(2_000_000);
        var sealed = new double[3];
        var bare = new double[3];
        for (var round = 0; round < 3; round++) {
            ledger.sealing().upTo(head()); // not what the round before left over
            try (var sealing = new Sealing(new Sealer(ledger.dataSource(), ledger::logKeys, ledger.keptCheckpoint()))) {
                sealing.start();
                sealed[round] = commands(ledger.commands(), numbers, APPENDING.dividedBy(2));
            }
            bare[round] = commands(ledger.commands(), numbers, APPENDING.dividedBy(2));
        }
        figures.tell(
                "appendBesideSealing",
                Map.of(
                        "sealing",
                        Figures.median(sealed),
                        "not",
                        Figures.median(bare),
                        "ratio",
                        Figures.median(sealed) / Figures.median(bare)));
    }

    /** The same commands with the log on a cluster and with it in PostgreSQL, in turns; where a cluster is given. */
    private void onCluster() throws Exception {
        var store = ClusterStoreUnderTest.given();
        if (store.isEmpty()) {
            System.out.println("cluster        not measured: LEDGER_BENCH_KURRENTDB=peer or kurrentdb://…");
            return;
        }
        var numbers = new AtomicInteger(3_000_000);
        try (var cluster = store.get();
                var behind = new ClusterFigures(cluster.connectionString(), forCluster.get(0), forCluster.get(1))) {
            var there = new double[3];
            var here = new double[3];
            commands(behind.commands(), numbers, Duration.ofSeconds(3), 1); // connects
            for (var round = 0; round < 3; round++) {
                there[round] = commands(behind.commands(), numbers, APPENDING.dividedBy(2), ON_CLUSTER);
                here[round] = commands(ledger.commands(), numbers, APPENDING.dividedBy(2), ON_CLUSTER);
            }
            var ratio = Figures.median(there) / Figures.median(here);
            figures.tell(
                    "clusterAppend",
                    Map.of(
                            "on",
                            cluster.name(),
                            "ours",
                            Figures.median(there),
                            "postgres",
                            Figures.median(here),
                            "ratio",
                            ratio));
            var catchingUp = new LinkedHashMap<String, Object>(behind.catchingUp());
            catchingUp.put("on", cluster.name());
            figures.tell("clusterCatchUp", catchingUp);
        }
    }

    private double commands(CommandGateway gateway, AtomicInteger numbers, Duration time) throws InterruptedException {
        return commands(gateway, numbers, time, CLIENTS);
    }

    private double commands(CommandGateway gateway, AtomicInteger numbers, Duration time, int count)
            throws InterruptedException {
        var done = new AtomicLong();
        var begun = System.nanoTime();
        var end = begun + time.toNanos();
        var clients = Executors.newFixedThreadPool(count);
        for (var client = 0; client < count; client++) {
            clients.execute(() -> {
                while (System.nanoTime() < end) {
                    var number = numbers.incrementAndGet();
                    for (var command : workload.commands(number, applicants.get(number % applicants.size()))) {
                        var by = Provenance.by(
                                "canbo",
                                "CLERK",
                                "H98.00",
                                number + "-" + command.getClass().getSimpleName(),
                                "bench");
                        gateway.sendAndWait(new GenericCommandMessage<>(command, MetaData.from(by.asMap())));
                        done.incrementAndGet();
                    }
                }
            });
        }
        clients.shutdown();
        clients.awaitTermination(5, java.util.concurrent.TimeUnit.MINUTES);
        return done.get() / ((System.nanoTime() - begun) / 1e9);
    }

    private double rawAppends(List<StoredEvent> events) throws Exception {
        return new RawLimit(database).appends(events.subList(0, Math.min(100_000, events.size())), CLIENTS);
    }

    /** Live and rebuilt tables from what is in the log now. */
    private void reading(List<StoredEvent> history) throws Exception {
        var head = head();
        var behind = ledger.reads().lag();
        var begun = System.nanoTime();
        ledger.project();
        Await.until(Duration.ofMinutes(10), () -> ledger.reads().lag() == 0);
        var live = behind / ((System.nanoTime() - begun) / 1e9);
        ledger.reads().rebuild(events -> {});
        var outcome = ledger.reads().rebuild(events -> {});
        var rebuild = outcome.events() / outcome.seconds();
        var raw = new RawLimit(database).rebuild();
        var stock = stockReading(
                history.subList(0, Math.min(history.size(), STOCK_DOSSIERS * Workload.EVENTS_PER_DOSSIER)));
        figures.tell("live", Map.of("ours", live, "stock", stock, "ratio", live / stock, "events", behind));
        figures.tell(
                "rebuild",
                Map.of(
                        "ours",
                        rebuild,
                        "stock",
                        stock,
                        "raw",
                        raw,
                        "ratio",
                        rebuild / stock,
                        "ofRaw",
                        rebuild / raw,
                        "events",
                        head));
    }

    private double stockReading(List<StoredEvent> history) {
        try (var stock = new StockAxon(stockDatabase, ledger.deadlines(), ledger.catalogue(), true)) {
            stock.createTables();
            stock.fill(history);
            return history.size() / stock.catchUp(history.size());
        }
    }

    /** One reader, one question after the other. */
    private void looking() {
        var random = new Random(5);
        var calendarNow = Instant.now();
        var sentences = new Sentences(ledger.catalogue(), "vi");
        var lookup = ledger.reads().dossiers();
        var late = ledger.reads().late();
        figures.percentiles(
                "timeline",
                () -> lookup.timeline(
                        Workload.id(random.nextInt(2 * DOSSIERS)).value(), Instant.MAX, Instant.MAX, sentences));
        figures.percentiles(
                "state",
                () -> lookup.state(Workload.id(random.nextInt(2 * DOSSIERS)).value(), calendarNow, Instant.MAX));
        figures.percentiles(
                "late", () -> late.answer(LateQuestion.at(calendarNow, null).page(null, 50)));
        figures.percentiles("latePast", () -> {
            var then = calendarNow.minus(30 + random.nextInt(600), ChronoUnit.DAYS);
            late.answer(LateQuestion.at(then, then).page(null, 50));
        });
        figures.tell(
                "lateNow",
                late.answer(LateQuestion.at(calendarNow, null).page(null, 1)).count());
    }

    /** Straight into the log, as an import does. */
    private void fill(List<StoredEvent> history) {
        try (var appender = new GroupAppender(ledger.dataSource())) {
            for (var from = 0; from < history.size(); from += 5_000) {
                appender.append(history.subList(from, Math.min(history.size(), from + 5_000)).stream()
                        .map(event -> new NewEvent(
                                event.eventId(),
                                event.stream(),
                                event.sequenceNumber(),
                                event.type(),
                                event.revision(),
                                event.recordedAt(),
                                event.payload(),
                                event.metadata()))
                        .toList());
            }
        }
    }

    private long head() {
        return new org.dossierledger.query.projection.EventLogScan(ledger.dataSource()).head();
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / 1_000_000;
    }
}
