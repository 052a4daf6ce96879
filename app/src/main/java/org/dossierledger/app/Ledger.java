package org.dossierledger.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.dossierledger.app.cluster.ClusterSettings;
import org.dossierledger.app.cluster.ClusterStore;
import org.dossierledger.app.cluster.LogPlace;
import org.dossierledger.app.database.AtExit;
import org.dossierledger.app.database.Database;
import org.dossierledger.app.database.Settings;
import org.dossierledger.app.database.SettingsMalformed;
import org.dossierledger.app.dossier.DocumentStore;
import org.dossierledger.app.health.StoreStanding;
import org.dossierledger.app.rules.Rulebook;
import org.dossierledger.app.rules.RulesAt;
import org.dossierledger.command.dossier.DossierCodes;
import org.dossierledger.command.eventlog.kurrentdb.KurrentSettings;
import org.dossierledger.command.evidence.DailyHeads;
import org.dossierledger.command.evidence.KeptCheckpoint;
import org.dossierledger.command.evidence.LogKeys;
import org.dossierledger.command.evidence.Sealer;
import org.dossierledger.command.evidence.Sealing;
import org.dossierledger.command.evidence.StreamHeadCommitter;
import org.dossierledger.command.history.ImportedStreams;
import org.dossierledger.command.sealing.ErasureJournal;
import org.dossierledger.command.sealing.Keyring;
import org.dossierledger.command.sealing.MasterKey;
import org.dossierledger.command.vault.Vault;
import org.dossierledger.query.radar.RadarRules;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.deadline.Deadlines;
import org.dossierledger.shared.deadline.LegalClocks;
import org.dossierledger.shared.deadline.WorkingCalendar;
import org.dossierledger.shared.tlog.EvidenceMalformed;
import org.dossierledger.shared.tlog.Policy;
import org.dossierledger.shared.tlog.VerifierKey;

/**
 * Everything wired together, by hand and in one place, for the command line and the web alike. What is costly to make is
 * made when it is first asked for: a question that reads one stream starts no Axon.
 */
public final class Ledger implements AutoCloseable {

    private static final Duration UNTIL_COPIED = Duration.ofSeconds(6);

    private final Settings settings;
    private final Clock clock;
    private final Database database;
    private final Rulebook rulebook;
    private final ClusterStore cluster; // null where the log is in the database
    private final Deadlines deadlines;
    private RadarRules radarRules;
    private Keyring keyring;
    private Vault vault;
    private WriteSide writeSide;
    private ReadSide readSide;
    private Sealing sealing;
    private DailyHeads dailyHeads;
    private volatile boolean erasuresFinished;
    private boolean closed;

    private Ledger(Settings settings, Clock clock, Optional<KurrentSettings> store) {
        this.settings = settings;
        this.clock = clock;
        var first = catalogue(settings);
        this.deadlines = rules(settings);
        this.database = Database.open(settings);
        this.rulebook = new Rulebook(this, first);
        this.cluster =
                store.map(it -> new ClusterStore(it, dataSource(), clock)).orElse(null);
        AtExit.close(this);
    }

    /** @throws org.dossierledger.shared.Refusal saying in one sentence what is missing */
    public static Ledger open(Settings settings) {
        return open(settings, Clock.systemUTC());
    }

    /** @param clock decides what time it is for new events; the made-up province begins in the past */
    public static Ledger open(Settings settings, Clock clock) {
        var ledger = new Ledger(settings, clock, ClusterSettings.chosen(settings));
        try {
            LogPlace.check(ledger.dataSource(), ledger.cluster != null);
            return ledger;
        } catch (RuntimeException e) {
            ledger.close();
            throw e;
        }
    }

    /**
     * For whoever moves the log, wherever the settings say that it is. Only the database is opened: nothing may be written
     * through this one.
     */
    public static Ledger openToMove(Settings settings) {
        return new Ledger(settings, Clock.systemUTC(), Optional.empty());
    }

    /**
     * Does again what an old backup has undone of erasures, and what a crash has left undone. For whoever writes or serves:
     * who only reads and examines changes nothing.
     *
     * @return false when the keys are destroyed and the log could not be told: to be called again
     */
    public boolean finishErasures() {
        erasuresFinished = erasures().finish();
        return erasuresFinished;
    }

    /** Whether the last {@link #finishErasures} told the log of all. */
    public boolean erasuresFinished() {
        return erasuresFinished;
    }

    /**
     * Units and procedures to begin with: the operator's file where one is set, else the made-up province. Needs no data.
     *
     * @throws SettingsMalformed when the file cannot be read
     * @throws org.dossierledger.shared.catalogue.CatalogueMalformed when it contradicts itself
     */
    public static Catalogue catalogue(Settings settings) {
        return own(settings, "ledger.catalogue", Catalogue::load, Catalogue::builtIn);
    }

    /**
     * The working calendar and the legal clocks: the operator's files where they are set, else those of this version. Needs
     * no data.
     *
     * @throws SettingsMalformed when a file cannot be read, or says something that is no rule
     */
    public static Deadlines rules(Settings settings) {
        return new Deadlines(
                own(settings, "ledger.calendar", WorkingCalendar::load, WorkingCalendar::load),
                own(settings, "ledger.clocks", LegalClocks::load, LegalClocks::load));
    }

    private interface Loader<T> {
        T load(Path file) throws IOException;
    }

    private static <T> T own(Settings settings, String name, Loader<T> loader, Supplier<T> builtIn) {
        var file = settings.get(name);
        if (file.isEmpty()) {
            return builtIn.get();
        }
        try {
            return loader.load(Path.of(file.get()));
        } catch (IOException | IllegalArgumentException e) {
            throw new SettingsMalformed(name, file.get() + ": " + e.getMessage());
        }
    }

    /**
     * What the radar looks for: the operator's file where one is set, else the rules of this version.
     *
     * @throws SettingsMalformed when the file cannot be read, or says something that is no rule
     */
    public synchronized RadarRules radarRules() {
        if (radarRules == null) {
            radarRules = own(settings, "ledger.radar", RadarRules::load, RadarRules::builtIn);
        }
        return radarRules;
    }

    public Settings settings() {
        return settings;
    }

    public Clock clock() {
        return clock;
    }

    /** Units and procedures as they are on record now; those that {@link #catalogue(Settings)} begins with until any are. */
    public Catalogue catalogue() {
        return rulebook.inUse();
    }

    public Rulebook rulebook() {
        return rulebook;
    }

    public Deadlines deadlines() {
        return deadlines;
    }

    /**
     * The rules that could be known at an instant.
     *
     * @param knownAt null for now: then those in use
     */
    public RulesAt rulesAt(Instant knownAt) {
        return rulebook.at(knownAt);
    }

    /** As the role {@code ledger}. */
    public DataSource dataSource() {
        return database.dataSource();
    }

    /**
     * Seals and opens personal data.
     *
     * @throws org.dossierledger.command.sealing.MasterKeyUnusable when the master key is not there or not the right one
     */
    public synchronized Keyring keyring() {
        if (keyring == null) {
            keyring = new Keyring(dataSource(), MasterKey.at(masterKey()), erasureJournal());
        }
        return keyring;
    }

    /**
     * Keeps the identities of denouncers, under a master key of their own.
     *
     * @throws org.dossierledger.command.sealing.MasterKeyUnusable when the vault's key is not there or not the right one
     * @throws SettingsMalformed when it is the same file as the ordinary master key
     */
    public synchronized Vault vault() {
        if (vault == null) {
            var file = keyFile("ledger.vault-key", "vault.key");
            if (file.equals(masterKey())) {
                throw new SettingsMalformed("ledger.vault-key", "isMasterKey");
            }
            vault = new Vault(dataSource(), MasterKey.ofVault(file), erasureJournal());
        }
        return vault;
    }

    /**
     * The keys that sign the log.
     *
     * @throws org.dossierledger.command.sealing.MasterKeyUnusable when their file cannot be used
     * @throws SettingsMalformed when {@code ledger.origin} is not what they were made for
     */
    public LogKeys logKeys() {
        return logKeys(settings);
    }

    /** The same for a command that needs no database. */
    public static LogKeys logKeys(Settings settings) {
        settings.ensuredData();
        var origin = settings.get("ledger.origin").orElse(null);
        var file = logKeyFile(settings);
        var keys = LogKeys.at(file, publicHalves(file), origin);
        if (origin != null && !origin.equals(keys.origin())) {
            throw new SettingsMalformed("ledger.origin", keys.origin());
        }
        return keys;
    }

    /** Where these keys are, or would be made. */
    public static Path logKeyFile(Settings settings) {
        return file(settings, "ledger.log-key", "log.key");
    }

    /** The public halves of all keys that ever signed this log, without touching the private ones. */
    public List<VerifierKey> logVerifiers() {
        return logVerifiers(settings);
    }

    /** The same for a command that needs no database. */
    public static List<VerifierKey> logVerifiers(Settings settings) {
        return LogKeys.published(publicHalves(logKeyFile(settings)));
    }

    private static Path publicHalves(Path file) {
        return file.resolveSibling(file.getFileName() + ".pub");
    }

    /**
     * The witnesses that this log asks, and how many of them must have cosigned; none where there is no file.
     *
     * @throws org.dossierledger.shared.tlog.EvidenceMalformed naming the line that cannot be taken
     */
    public Policy witnesses() {
        var file = file(settings, "ledger.witnesses", "witnesses");
        if (settings.get("ledger.witnesses").isEmpty() && Files.notExists(file)) {
            return Policy.none();
        }
        try {
            return Policy.parse(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new EvidenceMalformed("policy", "unreadable");
        }
    }

    /** The last checkpoint, kept outside the database. */
    public KeptCheckpoint keptCheckpoint() {
        return keptCheckpoint(settings);
    }

    /** The same for a command that needs no database. */
    public static KeptCheckpoint keptCheckpoint(Settings settings) {
        return new KeptCheckpoint(settings.ensuredData().resolve("checkpoint"));
    }

    /** Keeps the tree over the log and signs it; runs from the first time that it is asked for. */
    public synchronized Sealing sealing() {
        if (sealing == null) {
            logKeys(); // a wrong one is refused here
            sealing = new Sealing(new Sealer(dataSource(), this::logKeys, keptCheckpoint()));
            sealing.start();
        }
        return sealing;
    }

    /** Erases people, and again what an old backup brings back. */
    public Erasures erasures() {
        return new Erasures(this, erasureJournal());
    }

    private ErasureJournal erasureJournal() {
        return new ErasureJournal(keyFile("ledger.erasures", "erasures"), clock);
    }

    /** Commits the last sequence number of every stream, so that none of its events can be withheld. */
    public StreamHeadCommitter streamHeads() {
        return new StreamHeadCommitter(dataSource(), writeSide().appender(), clock);
    }

    /** Commits stream heads once a day from now on. */
    public synchronized void commitHeadsDaily() {
        if (dailyHeads == null) {
            dailyHeads = new DailyHeads(streamHeads());
            dailyHeads.start();
        }
    }

    /**
     * Where a document is, by its SHA-256; null when they are kept on another machine: the database is elsewhere and
     * there is no folder of documents.
     */
    Function<String, Path> documents() {
        var here = settings.get("ledger.db.url").isEmpty()
                || Files.isDirectory(settings.data().resolve("documents"));
        return here ? new DocumentStore(settings.data())::file : null;
    }

    private Path masterKey() {
        return keyFile("ledger.master-key", "master.key");
    }

    private Path keyFile(String setting, String standard) {
        settings.ensuredData();
        return file(settings, setting, standard);
    }

    private static Path file(Settings settings, String setting, String standard) {
        return settings.get(setting)
                .map(Path::of)
                .orElseGet(() -> settings.data().resolve(standard))
                .toAbsolutePath()
                .normalize();
    }

    /** The log on a cluster; empty where it is in the database. */
    public Optional<ClusterStore> cluster() {
        return Optional.ofNullable(cluster);
    }

    /** Where the log is on a cluster: sees to it that nobody deletes there. For whoever serves. */
    public void guardCluster() {
        cluster().ifPresent(it -> it.guard(settings));
    }

    /** Gives commands to dossiers; see {@link org.dossierledger.shared.event.Provenance} for their metadata. */
    public CommandGateway commands() {
        return writeSide().commands();
    }

    /** Whoever writes seals as well. */
    WriteSide writeSide() {
        sealing();
        return unsealed();
    }

    private synchronized WriteSide unsealed() {
        if (writeSide == null) {
            writeSide = WriteSide.start(this);
        }
        return writeSide;
    }

    /**
     * Allots codes. Where the log is on a cluster, not before all of it was copied once: a database from an older backup
     * does not know which it has.
     *
     * @throws org.dossierledger.command.eventlog.EventLogUnavailable when that is not done in six seconds
     */
    public DossierCodes codes() {
        if (cluster != null && cluster.following().upToDateAt().isEmpty()) {
            reads().settleCopy(UNTIL_COPIED);
        }
        return new DossierCodes(dataSource());
    }

    /** Where the history of another system goes. */
    public ImportedStreams importedStreams() {
        return new ImportedStreams(dataSource(), writeSide().appender());
    }

    /** What can be asked. */
    public synchronized ReadSide reads() {
        if (readSide == null) {
            readSide = new ReadSide(this);
        }
        return readSide;
    }

    /**
     * How the event store is, asked now; cheap.
     *
     * @throws RuntimeException when it does not answer
     */
    public StoreStanding storeStanding() {
        var copy = StoreStanding.inPostgres(dataSource());
        return cluster == null ? copy : cluster.standing().of(copy.head(), clock.instant());
    }

    /** Keeps the read tables up with the log from now on; writes nothing into the log. */
    public void project() {
        unsealed().project();
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (dailyHeads != null) {
            dailyHeads.close();
        }
        if (writeSide != null) {
            writeSide.close();
        }
        if (cluster != null) {
            cluster.close();
        }
        if (sealing != null) {
            sealing.close();
        }
        database.close();
        AtExit.forget(this);
    }
}
