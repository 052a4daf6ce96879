package org.dossierledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.dossierledger.app.database.Settings;
import org.dossierledger.command.eventlog.NewEvent;
import org.dossierledger.command.eventlog.kurrentdb.KurrentLog;
import org.dossierledger.command.eventlog.kurrentdb.peer.Peer;
import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.TestDatabase;
import org.dossierledger.shared.dossier.Applicant;
import org.dossierledger.shared.dossier.DossierCommand.AddNote;
import org.dossierledger.shared.dossier.DossierCommand.AssignDossier;
import org.dossierledger.shared.dossier.DossierCommand.HandOverDossier;
import org.dossierledger.shared.dossier.DossierCommand.ReceiveDossier;
import org.dossierledger.shared.dossier.DossierId;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.person.Person;
import org.dossierledger.shared.petition.IntakeCommand.FilePetition;
import org.dossierledger.shared.petition.IntakeCommand.ReceivePetition;
import org.dossierledger.shared.petition.PetitionId;
import org.dossierledger.shared.petition.Petitioner;
import org.dossierledger.shared.petition.SamplePetitions;
import org.dossierledger.shared.sealing.Sealed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Random work of two instances while everything below them breaks, again and again. Afterwards the log is what was
 * acknowledged, and everything that is made of it is what it would be without any trouble.
 *
 * <p>{@code -Dsoak.seconds=600} makes it longer; {@code -Dsoak.seed=N} does the same again, as far as threads allow.
 */
class SoakTest {

    private static final int WRITERS = 6;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int ENOUGH = 60;

    private final long seed = Long.getLong("soak.seed", System.nanoTime());
    private long end;
    private long latest;

    @TempDir
    private Path data;

    private final Peer peer = Peer.start();
    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcTemplate owner = new JdbcTemplate(database.owner());
    private final List<Ledger> ledgers = new ArrayList<>();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger unavailable = new AtomicInteger();
    private Sealed sealed;

    @BeforeEach
    void open() {
        var login = (PGSimpleDataSource) database.ledger();
        var settings = Settings.of(
                data,
                Map.of(
                        "LEDGER_DB_URL", login.getUrl(),
                        "LEDGER_DB_PASSWORD", login.getPassword(),
                        "LEDGER_STORE", "kurrentdb",
                        "LEDGER_KURRENTDB_CONNECTION_STRING", peer.connectionString()));
        for (var each = 0; each < 2; each++) {
            var ledger = Ledger.open(settings);
            ledger.project();
            ledgers.add(ledger);
        }
        var keyring = ledgers.get(0).keyring();
        sealed = keyring.seal(
                keyring.newSubject(null), EventJson.MAPPER.writeValueAsString(Person.named("Nguyễn Thị Đào")));
    }

    @AfterEach
    void close() {
        ledgers.forEach(Ledger::close);
        peer.close();
    }

    @Test
    void whatever_breaks_the_log_is_what_was_acknowledged_and_all_that_is_made_of_it_agrees() throws Exception {
        System.out.println("soak.seed=" + seed);
        end = System.nanoTime()
                + Duration.ofSeconds(Integer.getInteger("soak.seconds", 20)).toNanos();
        latest = end + LONGEST.multipliedBy(2).toNanos();
        var threads = Executors.newFixedThreadPool(WRITERS + 1);
        var running = new ArrayList<Future<?>>();
        for (var writer = 0; writer < WRITERS; writer++) {
            var random = new Random(seed + writer);
            var ledger = ledgers.get(writer % 2);
            running.add(threads.submit(() -> work(ledger, random)));
        }
        running.add(threads.submit(() -> breakThings(new Random(~seed))));
        for (var each : running) {
            each.get();
        }
        threads.shutdown();
        mend();
        assertThat(acknowledged).as("something was done").hasSizeGreaterThanOrEqualTo(ENOUGH);

        var log = cluster();
        assertAcknowledgedOnce(log);
        assertStreamsInOrder(log);
        assertCopied(log);
        assertTablesAsRebuilt();
        assertSealed(log.size());
        System.out.printf(
                "soak: %d events, %d commands acknowledged, %d refused as unavailable%n",
                log.size(), acknowledged.size(), unavailable.get());
        assertThat(unavailable).hasPositiveValue();
    }

    /** A slow machine gets more time, so that there is something to look at. */
    private boolean goesOn() {
        var now = System.nanoTime();
        return now < end || acknowledged.size() < ENOUGH && now < latest;
    }

    private void work(Ledger ledger, Random random) {
        while (goesOn()) {
            if (random.nextInt(3) > 0) {
                dossier(ledger, random);
            } else {
                petition(ledger, random);
            }
        }
    }

    private void dossier(Ledger ledger, Random random) {
        var sample = SampleDossiers.receive();
        var id = DossierId.of(uuid(random));
        give(
                ledger,
                random,
                new ReceiveDossier(
                        id,
                        sample.code(),
                        sample.procedure(),
                        sample.receivingUnit(),
                        sample.competentUnit(),
                        sample.channel(),
                        new Applicant(Applicant.Kind.CITIZEN, sealed),
                        sample.papers(),
                        null,
                        false));
        give(ledger, random, new AssignDossier(id, SampleDossiers.LAND_OFFICE, "canbo.datdai"));
        for (var note = random.nextInt(4); note > 0; note--) {
            give(either(random), random, new AddNote(id, sealed));
        }
        give(either(random), random, new HandOverDossier(id, SampleDossiers.WARD, "xác minh"));
    }

    private void petition(Ledger ledger, Random random) {
        var sample = SamplePetitions.feedback();
        var id = PetitionId.of(uuid(random));
        give(
                ledger,
                random,
                new ReceivePetition(
                        id,
                        sample.code(),
                        sample.kind(),
                        sample.source(),
                        sample.unit(),
                        List.of(new Petitioner(Petitioner.Form.INDIVIDUAL, sealed, null, true)),
                        1,
                        sealed,
                        null,
                        sample.subject(),
                        null,
                        null,
                        null,
                        null,
                        null));
        give(either(random), random, new FilePetition(id, "trùng nội dung"));
    }

    private Ledger either(Random random) {
        return ledgers.get(random.nextInt(2));
    }

    private static String uuid(Random random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** As a client does that repeats what was not answered, now and then only; under the same id. */
    private void give(Ledger first, Random random, Object command) {
        var commandId = uuid(random);
        var by = Provenance.by("motcua.tinh", "CLERK", "H98.00", commandId, "web");
        var ledger = first;
        for (var times = 1 + random.nextInt(4); times > 0; times--) {
            try {
                ledger.commands().sendAndWait(new GenericCommandMessage<>(command, MetaData.from(by.asMap())));
                acknowledged.add(commandId);
                return;
            } catch (AggregateNotFoundException never) {
                return;
            } catch (ConcurrencyException another) {
                ledger = either(random);
            } catch (RuntimeException refused) {
                if (!(refused instanceof Refusal refusal) || !refusal.retryable()) {
                    assertThat(refused).isInstanceOf(Refusal.class);
                    return;
                }
                unavailable.incrementAndGet();
                ledger = either(random);
                pause(50); // nobody comes back at once, and here all share two cores
            }
        }
    }

    private void breakThings(Random random) {
        var faults = peer.faults();
        down(8_000); // longer than anybody waits
        while (goesOn()) {
            switch (random.nextInt(9)) {
                case 0, 1 -> down(random.nextInt(random.nextInt(4) == 0 ? 9_000 : 1_500));
                case 2 -> faults.notLeader().next(1 + random.nextInt(10));
                case 3 -> faults.aborted().next(1 + random.nextInt(10));
                case 4 -> faults.acknowledgementLost().next(1 + random.nextInt(5));
                case 5 -> faults.swallowed().next(1);
                case 6 -> {
                    faults.delay(Duration.ofMillis(20 + random.nextInt(400)));
                    pause(2_000);
                    faults.delay(Duration.ZERO);
                }
                case 7 -> faults.unavailable().next(1 + random.nextInt(10));
                default ->
                    owner.queryForList("select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where usename = 'ledger' and datname = current_database()");
            }
            pause(random.nextInt(1_500));
        }
    }

    private void down(int millis) {
        peer.kill();
        pause(millis);
        peer.restart();
    }

    private static void pause(int millis) {
        LockSupport.parkNanos(millis * 1_000_000L);
    }

    /** From here on nothing breaks; all must come right by itself. */
    private void mend() {
        peer.faults().clear();
        peer.restart();
        until(() -> ledgers.stream().allMatch(ledger -> {
            try {
                return ledger.cluster().orElseThrow().settle(LONGEST)
                        && ledger.reads().settle(LONGEST);
            } catch (RuntimeException notYet) {
                return false;
            }
        }));
    }

    private List<NewEvent> cluster() {
        var log = ledgers.get(0).cluster().orElseThrow().log();
        var events = new ArrayList<NewEvent>();
        var page = log.after(KurrentLog.BEGINNING);
        for (; ; page = log.after(page.upTo())) {
            page.events().forEach(logged -> events.add(logged.event()));
            if (page.end()) {
                return events;
            }
        }
    }

    private void assertAcknowledgedOnce(List<NewEvent> log) {
        var times = new TreeMap<String, Integer>();
        log.forEach(event -> times.merge(commandOf(event) + " " + event.type(), 1, Integer::sum));
        assertThat(times.values()).as("by command and type").containsOnly(1);
        assertThat(log.stream().map(SoakTest::commandOf).collect(Collectors.toSet()))
                .containsAll(acknowledged);
        assertThat(log.stream().map(NewEvent::eventId)).doesNotHaveDuplicates();
    }

    private static String commandOf(NewEvent event) {
        return EventJson.MAPPER.readTree(event.metadata()).path("commandId").asString();
    }

    private static void assertStreamsInOrder(List<NewEvent> log) {
        var next = new HashMap<String, Long>();
        for (var event : log) {
            assertThat(event.sequenceNumber())
                    .as(event.stream())
                    .isEqualTo(next.merge(event.stream(), 1L, Long::sum) - 1);
        }
    }

    private void assertCopied(List<NewEvent> log) {
        var copied = owner.queryForList("select event_id from log.event_log order by global_index", String.class);
        assertThat(copied)
                .containsExactlyElementsOf(log.stream().map(NewEvent::eventId).toList());
        assertThat(owner.queryForObject("select count(*) - max(global_index) from log.event_log", Long.class))
                .as("no gap")
                .isZero();
        assertThat(owner.queryForList("select * from log.stray")).isEmpty();
        for (var event : log) {
            var row = owner.queryForMap(
                    "select stream, payload, metadata from log.event_log where event_id = ?", event.eventId());
            assertThat((byte[]) row.get("payload")).isEqualTo(event.payload());
            assertThat((byte[]) row.get("metadata")).isEqualTo(event.metadata());
            assertThat(row.get("stream")).isEqualTo(event.stream());
        }
    }

    private void assertTablesAsRebuilt() {
        var reads = ledgers.get(0).reads();
        assertThat(reads.parked()).isEmpty();
        var live = tables();
        assertThat(live).as("something to compare").hasSizeGreaterThan(20);
        reads.rebuild(events -> {});
        assertThat(tables()).isEqualTo(live);
        assertThat(reads.parked()).isEmpty();
    }

    /** All rows of the tables that are made of the log. */
    private List<String> tables() {
        var names = owner.queryForList(
                "select table_name from information_schema.tables where table_schema = 'read'"
                        + " and table_name not in ('token_entry', 'flyway_schema_history')",
                String.class);
        return owner.queryForList(
                names.stream()
                        .map(table -> "select '" + table + " ' || t::text from read." + table + " t")
                        .collect(Collectors.joining(" union all ", "", " order by 1")),
                String.class);
    }

    private void assertSealed(int events) {
        var ledger = ledgers.get(0);
        until(() -> ledger.reads().sealedLog().size() == events);
        var outcome =
                ledger.reads().verification(ledger.logVerifiers(), List.of()).run(progress -> {});
        assertThat(outcome.firstDifference()).isNull();
        assertThat(outcome.size()).isEqualTo(events);
    }

    private static void until(BooleanSupplier seen) {
        var end = System.nanoTime() + LONGEST.toNanos();
        while (!seen.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within %s", LONGEST).isLessThan(end);
            pause(20);
        }
    }
}
