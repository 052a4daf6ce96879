package org.dossierledger.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.dossierledger.command.eventlog.EventLogUnavailable;
import org.dossierledger.command.eventlog.kurrentdb.FollowingHalted;
import org.dossierledger.query.dossier.DossierFold;
import org.dossierledger.query.dossier.DossierLookup;
import org.dossierledger.query.dossier.Register;
import org.dossierledger.query.evidence.SavedCheckpoint;
import org.dossierledger.query.evidence.SealedLog;
import org.dossierledger.query.evidence.Verification;
import org.dossierledger.query.evidence.Verifications;
import org.dossierledger.query.handover.PendingCases;
import org.dossierledger.query.inspection.InspectionFold;
import org.dossierledger.query.inspection.InspectionLookup;
import org.dossierledger.query.inspection.InspectionRegister;
import org.dossierledger.query.inspection.RecommendationFold;
import org.dossierledger.query.inspection.RecommendationLookup;
import org.dossierledger.query.inspection.RecommendationRegister;
import org.dossierledger.query.inspection.Sampling;
import org.dossierledger.query.late.LateList;
import org.dossierledger.query.person.NameTokens;
import org.dossierledger.query.petition.PetitionFold;
import org.dossierledger.query.petition.PetitionLookup;
import org.dossierledger.query.petition.PetitionRegister;
import org.dossierledger.query.projection.EventLines;
import org.dossierledger.query.projection.EventLogScan;
import org.dossierledger.query.projection.LedgerProjection;
import org.dossierledger.query.projection.ParkedEvents;
import org.dossierledger.query.projection.Rebuild;
import org.dossierledger.query.projection.StreamFold;
import org.dossierledger.query.projection.TimelineOnlyFold;
import org.dossierledger.query.projection.TokenTable;
import org.dossierledger.query.radar.Radar;
import org.dossierledger.query.radar.SignLines;
import org.dossierledger.query.reception.Book;
import org.dossierledger.query.reception.ReceptionFold;
import org.dossierledger.query.reception.ReceptionLookup;
import org.dossierledger.query.reception.ReceptionRegister;
import org.dossierledger.query.report.Reports;
import org.dossierledger.query.statistics.CountedList;
import org.dossierledger.query.statistics.Grading;
import org.dossierledger.query.statistics.Settlement;
import org.dossierledger.query.statistics.Statistics;
import org.dossierledger.query.trail.Trail;
import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.evidence.EvidenceEvent;
import org.dossierledger.shared.petition.ViewEvent;
import org.dossierledger.shared.rules.RulesEvent;
import org.dossierledger.shared.tlog.EvidenceMalformed;
import org.dossierledger.shared.tlog.VerifierKey;

/** The questions that can be asked, and how the tables behind them are kept up with the log. */
public final class ReadSide {

    /** Above this, making the tables anew is faster than catching up. */
    private static final long REBUILD_FROM = 30_000;

    private static final Duration CATCH_UP = Duration.ofMinutes(2);

    private final Ledger ledger;
    private final NameTokens names;
    private final List<StreamFold> folds;
    private final TokenTable token;
    private final EventLogScan log;

    ReadSide(Ledger ledger) {
        this.ledger = ledger;
        this.names = new NameTokens(
                people -> ledger.keyring().unsealAll(people),
                word -> ledger.keyring().blindIndex(word));
        this.folds = List.of(
                new DossierFold(names),
                new PetitionFold(names),
                new ReceptionFold(names),
                new InspectionFold(),
                new RecommendationFold(),
                new TimelineOnlyFold(List.of(ViewEvent.class, EvidenceEvent.class, RulesEvent.class)));
        this.token = new TokenTable(ledger.dataSource(), LedgerProjection.NAME);
        this.log = new EventLogScan(ledger.dataSource());
    }

    /** One dossier, straight from its stream. */
    public DossierLookup dossiers() {
        return dossiers(null);
    }

    /** The same by the rules that could be known then; null for now. */
    public DossierLookup dossiers(Instant knownAt) {
        return new DossierLookup(
                ledger.dataSource(), ledger.rulesAt(knownAt).deadlines().calendar());
    }

    /** One petition, straight from its stream. */
    public PetitionLookup petitions() {
        return petitions(null);
    }

    /** The same by the rules that could be known then; null for now. */
    public PetitionLookup petitions(Instant knownAt) {
        return new PetitionLookup(
                ledger.dataSource(), ledger.rulesAt(knownAt).deadlines().calendar());
    }

    /** One visit, straight from its stream. */
    public ReceptionLookup receptions() {
        return receptions(null);
    }

    /** The same by the rules that could be known then; null for now. */
    public ReceptionLookup receptions(Instant knownAt) {
        return new ReceptionLookup(
                ledger.dataSource(), ledger.rulesAt(knownAt).deadlines().calendar());
    }

    public ReceptionRegister receptionRegister() {
        return new ReceptionRegister(ledger.dataSource(), names, ledger.clock());
    }

    /** Sổ tiếp công dân, form 03/TCD. */
    public Book receptionBook() {
        return new Book(ledger.dataSource());
    }

    /** One inspection or check, straight from its stream. */
    public InspectionLookup inspections() {
        return inspections(null);
    }

    /** The same by the rules that could be known then; null for now. */
    public InspectionLookup inspections(Instant knownAt) {
        return new InspectionLookup(
                ledger.dataSource(), ledger.rulesAt(knownAt).deadlines().calendar());
    }

    public InspectionRegister inspectionRegister() {
        return new InspectionRegister(ledger.dataSource(), ledger.clock());
    }

    /** Populations and samples that can be drawn again. */
    public Sampling sampling() {
        return new Sampling(ledger.dataSource(), ledger.deadlines().calendar());
    }

    /** One recommendation, straight from its stream. */
    public RecommendationLookup recommendations() {
        return recommendations(null);
    }

    /** The same by the rules that could be known then; null for now. */
    public RecommendationLookup recommendations(Instant knownAt) {
        return new RecommendationLookup(
                ledger.dataSource(), ledger.rulesAt(knownAt).deadlines().calendar());
    }

    public RecommendationRegister recommendationRegister() {
        return new RecommendationRegister(ledger.dataSource(), ledger.clock());
    }

    public PetitionRegister petitionRegister() {
        return new PetitionRegister(ledger.dataSource(), names, ledger.clock());
    }

    /** What a body still has. */
    public PendingCases pendingCases() {
        return new PendingCases(ledger.dataSource());
    }

    /** Biểu báo cáo. */
    public Reports reports() {
        return new Reports(ledger.dataSource());
    }

    /** Thống kê hồ sơ. */
    public Statistics statistics() {
        return statistics(null);
    }

    /** The same by the rules that could be known then; null for now. */
    public Statistics statistics(Instant knownAt) {
        return new Statistics(ledger.dataSource(), ledger.rulesAt(knownAt).catalogue(), ledger.clock());
    }

    /** Xếp loại đơn vị, Decree 61/2018/NĐ-CP. */
    public Grading grading() {
        return grading(null);
    }

    /** The same by the rules that could be known then; null for now. */
    public Grading grading(Instant knownAt) {
        return new Grading(ledger.dataSource(), ledger.rulesAt(knownAt).catalogue(), ledger.clock());
    }

    /** Biểu II.06/VPCP/KSTT. */
    public Settlement settlement() {
        return settlement(null);
    }

    /** The same by the rules that could be known then; null for now. */
    public Settlement settlement(Instant knownAt) {
        return new Settlement(statistics(knownAt), ledger.rulesAt(knownAt).catalogue());
    }

    /** The dossiers behind a number of them. */
    public CountedList countedList() {
        return countedList(null);
    }

    /** The same by the rules that could be known then; null for now. */
    public CountedList countedList(Instant knownAt) {
        return new CountedList(ledger.dataSource(), ledger.rulesAt(knownAt).catalogue(), ledger.clock());
    }

    /** Signs that deserve a look. */
    public Radar radar() {
        return new Radar(
                ledger.dataSource(), ledger.radarRules(), ledger.catalogue().units());
    }

    public Register register() {
        return new Register(ledger.dataSource(), names, ledger.clock());
    }

    public LateList late() {
        return late(null);
    }

    /** The same by the rules that could be known then; null for now. */
    public LateList late(Instant knownAt) {
        return new LateList(
                ledger.dataSource(), folds, ledger.rulesAt(knownAt).deadlines().calendar(), ledger.clock());
    }

    /** Nhật ký truy vết. */
    public Trail trail() {
        return new Trail(ledger.dataSource());
    }

    /** Checkpoints, tiles and proofs. */
    public SealedLog sealedLog() {
        return new SealedLog(ledger.dataSource());
    }

    /**
     * Whether the log is what was signed; also compared with the checkpoint kept in the data directory.
     *
     * @param keys of the log that are believed; those of witnesses are in the settings
     * @param elsewhere further checkpoints kept outside the database
     */
    public Verification verification(List<VerifierKey> keys, List<SavedCheckpoint> elsewhere) {
        var saved = new ArrayList<>(elsewhere);
        try {
            ledger.keptCheckpoint()
                    .read()
                    .ifPresent(note -> saved.add(new SavedCheckpoint("DATA/checkpoint", note.toString())));
        } catch (EvidenceMalformed e) {
            saved.add(new SavedCheckpoint("DATA/checkpoint", ""));
        }
        var all = new ArrayList<>(keys);
        ledger.witnesses().witnesses().forEach(witness -> all.add(witness.key()));
        return new Verification(ledger.dataSource(), all, saved, ledger.documents());
    }

    /** The verifications there were. */
    public Verifications verifications() {
        return new Verifications(ledger.dataSource(), ledger.clock());
    }

    /** The live projection, for Axon to feed. */
    LedgerProjection projection() {
        return new LedgerProjection(
                ledger.dataSource(), folds, signs(), keyId -> ledger.keyring().forget(keyId));
    }

    private List<EventLines> signs() {
        return List.of(new SignLines(ledger.radarRules(), ledger.deadlines().calendar()));
    }

    /** @param progress told how many events were read so far */
    public Rebuild.Outcome rebuild(LongConsumer progress) {
        var threads = Math.min(4, Runtime.getRuntime().availableProcessors());
        return new Rebuild(ledger.dataSource(), folds, signs(), threads, token::put).run(progress);
    }

    /** What no table could take. */
    public List<ParkedEvents.Parked> parked() {
        return new ParkedEvents(ledger.dataSource()).all();
    }

    /** The last event that is in the tables. */
    public long index() {
        return token.index();
    }

    /** How many events there are. */
    public long events() {
        return log.head();
    }

    /** How many events the tables are behind the log. */
    public long lag() {
        return Math.max(0, log.head() - token.index());
    }

    /**
     * Brings the tables up to what is in the log now, for a command that runs without a server or beside one.
     *
     * @throws IllegalStateException when a running server's projection does not get there in two minutes
     * @throws EventLogUnavailable when the copy of a cluster's log does not, or the cluster is away
     */
    public void catchUp() {
        settleCopy(CATCH_UP);
        catchUpWithCopy();
    }

    /**
     * Where the log is on a cluster: waits until what is on it now is in the copy.
     *
     * @throws EventLogUnavailable when that takes longer, or the cluster is away
     * @throws FollowingHalted when nothing is copied any more
     */
    void settleCopy(Duration longest) {
        var cluster = ledger.cluster();
        if (cluster.isPresent() && !cluster.get().settle(longest)) {
            throw new EventLogUnavailable(new TimeoutException("the copy is behind the cluster after " + longest));
        }
    }

    /**
     * As {@link #catchUp}, for a question: it is answered from the copy when the cluster is away, or copying takes long.
     *
     * @return why what was recorded last may be missing; empty when nothing is
     */
    public Optional<Refusal> catchUpAsFarAsPossible() {
        return catchUpAsFarAsPossible(CATCH_UP);
    }

    Optional<Refusal> catchUpAsFarAsPossible(Duration longest) {
        var missing = Optional.<Refusal>empty();
        try {
            settleCopy(longest);
        } catch (EventLogUnavailable | FollowingHalted away) {
            missing = Optional.of(away);
        }
        catchUpWithCopy();
        return missing;
    }

    /** When the last event that can be read here was recorded; empty when there is none. */
    public Optional<Instant> lastRecordedAt() {
        return log.lastRecordedAt();
    }

    private void catchUpWithCopy() {
        var head = log.head();
        if (token.index() >= head) {
            return;
        }
        if (head - token.index() > REBUILD_FROM) {
            rebuild(events -> {});
            return;
        }
        ledger.project();
        await(head, CATCH_UP);
    }

    /** Waits until everything that is in the log now can be read in the tables; gives up silently after a while. */
    public boolean settle(Duration longest) {
        return reached(log.head(), longest);
    }

    private void await(long head, Duration longest) {
        if (!reached(head, longest)) {
            throw new IllegalStateException("the projection did not reach " + head + " within " + longest);
        }
    }

    private boolean reached(long head, Duration longest) {
        var end = System.nanoTime() + longest.toNanos();
        while (token.index() < head) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(10_000_000);
        }
        return true;
    }
}
