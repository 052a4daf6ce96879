package org.dossierledger.app.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.petition.PetitionLinks;
import org.dossierledger.command.evidence.StreamHeadCommitter.Commitment;
import org.dossierledger.query.dossier.DossierState;
import org.dossierledger.query.petition.PetitionState;
import org.dossierledger.query.projection.EventLogScan;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.query.timeline.TimelineEntry;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.event.StoredEvent;
import org.dossierledger.shared.evidence.EvidenceEvent;
import org.dossierledger.shared.evidence.ExportEvidencePack;
import org.dossierledger.shared.evidence.PackContents;
import org.dossierledger.shared.tlog.Checkpoint;
import org.dossierledger.shared.tlog.Policy;
import org.dossierledger.shared.tlog.SignedNote;
import org.dossierledger.shared.tlog.VerifierKey;

/**
 * Makes evidence packs. Who takes one out, and why, is recorded and sealed before it is made; then the heads of all streams
 * are committed, so that the pack can show that it is whole; then everything is proved in one tree.
 */
public final class PackDesk {

    private static final Duration FOR_WITNESSES = Duration.ofSeconds(3);

    private final Ledger ledger;
    private final EventLogScan log;
    private final TimelinePaper paper;
    private final PetitionLinks links;

    public PackDesk(Ledger ledger) {
        this.ledger = ledger;
        this.log = new EventLogScan(ledger.dataSource());
        this.paper = new TimelinePaper(ledger);
        this.links = new PetitionLinks(ledger);
    }

    /**
     * @param reason stands in the log in the clear
     * @param metadata of the export, with a command id; a repeat with the same command id records nothing, and makes a pack all the same
     * @throws org.dossierledger.command.evidence.SealingHalted when the log is not what was signed
     */
    public byte[] export(DossierState dossier, String reason, MetaData metadata) {
        return export(PackSubject.of(dossier), reason, metadata);
    }

    /** Likewise; the content of an event that leads to another case stays here when it could tell who is protected. */
    public byte[] export(PetitionState petition, String reason, MetaData metadata) {
        return export(PackSubject.of(petition, links), reason, metadata);
    }

    private byte[] export(PackSubject subject, String reason, MetaData metadata) {
        ledger.commands()
                .sendAndWait(new GenericCommandMessage<>(new ExportEvidencePack(subject.id(), reason), metadata));
        var export = recorded(subject, Provenance.of(metadata).commandId());
        ledger.sealing().upTo(export.globalIndex());
        var streams = existing(subject);
        var commitment = ledger.streamHeads().commit(streams);
        var committed = log.stream(EvidenceEvent.HEADS).stream()
                .filter(event -> event.sequenceNumber() == commitment.sequenceNumber())
                .findFirst()
                .orElseThrow();
        ledger.sealing().upTo(committed.globalIndex());
        return pack(subject, export, commitment, committed);
    }

    private StoredEvent recorded(PackSubject subject, String commandId) {
        return log.stream(EvidenceEvent.exportsOf(subject.id())).stream()
                .filter(event -> commandId.equals(EventJson.provenance(event).commandId()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> existing(PackSubject subject) {
        var sealed = ledger.sealing().upTo(0);
        var found = log.streams(subject.streams(), sealed).stream()
                .map(StoredEvent::stream)
                .collect(Collectors.toSet());
        return subject.streams().stream().filter(found::contains).toList();
    }

    private byte[] pack(PackSubject subject, StoredEvent export, Commitment commitment, StoredEvent committed) {
        var reason = ((EvidenceEvent.EvidencePackExported) EventJson.payload(export)).reason();
        var events = log.streams(subject.streams(), commitment.heads().size()).stream()
                .collect(Collectors.groupingBy(StoredEvent::stream));
        var timelines = new LinkedHashMap<String, List<TimelineEntry>>();
        for (var language : List.of("vi", "en")) {
            timelines.put(
                    language, timeline(subject, language, commitment.heads().size()));
        }
        var withheld = timelines.get("vi").stream()
                .filter(subject.withheld())
                .map(TimelineEntry::sequenceNumber)
                .sorted()
                .toList();
        var streams = new ArrayList<PackContents.Stream>();
        for (var head : commitment.proofs()) {
            var isOwn = head.stream().equals(subject.id());
            streams.add(new PackContents.Stream(
                    head.stream(), head.lastSequenceNumber() + 1, isOwn ? withheld : List.of()));
        }
        var checkpoint = checkpoint(committed.globalIndex());
        var head = Checkpoint.of(checkpoint);
        var contents = new PackContents(
                PackContents.FORMAT,
                head.origin(),
                subject.id(),
                subject.code(),
                subject.kind(),
                export.recordedAt(),
                reason,
                streams,
                commitment.heads().size(),
                head.size());
        var pack = new EvidencePack(checkpoint, ledger.reads().sealedLog().tree(head.size()));
        pack.front(contents, keys());
        pack.heads(committed);
        for (var i = 0; i < streams.size(); i++) {
            var stream = streams.get(i);
            pack.stream(i, commitment.proofs().get(i), events.getOrDefault(stream.stream(), List.of()), stream);
        }
        timelines.forEach((language, entries) ->
                pack.timeline(language, paper.html(contents, entries, Locale.forLanguageTag(language))));
        return pack.zip(contents, ledger.logKeys());
    }

    private List<TimelineEntry> timeline(PackSubject subject, String language, long upTo) {
        var sentences = new Sentences(ledger.catalogue(), language);
        var entries = subject.isDossier()
                ? ledger.reads().dossiers().timeline(subject.id(), Instant.MAX, Instant.MAX, sentences)
                : ledger.reads().petitions().timeline(subject.id(), Instant.MAX, Instant.MAX, sentences);
        return entries.stream().filter(entry -> entry.globalIndex() <= upTo).toList();
    }

    /** The newest one; when witnesses are asked to cosign, they are given a moment to do it. */
    private SignedNote checkpoint(long covering) {
        var sealed = ledger.reads().sealedLog();
        var policy = ledger.witnesses();
        var end = System.nanoTime() + FOR_WITNESSES.toNanos();
        while (!policy.witnesses().isEmpty() && System.nanoTime() < end) {
            var cosigned = policy.quorum().equals(Policy.NONE)
                    ? sealed.cosignedCheckpoint()
                    : sealed.checkpoint(policy).filter(policy::satisfiedBy);
            if (cosigned.filter(note -> Checkpoint.of(note).size() >= covering).isPresent()) {
                return cosigned.get();
            }
            LockSupport.parkNanos(50_000_000);
        }
        return sealed.checkpoint().orElseThrow();
    }

    /** Of the log, and of the witnesses that it asks. */
    private List<VerifierKey> keys() {
        return Stream.concat(
                        ledger.logKeys().verifiers().stream(),
                        ledger.witnesses().witnesses().stream().map(Policy.Witness::key))
                .toList();
    }
}
