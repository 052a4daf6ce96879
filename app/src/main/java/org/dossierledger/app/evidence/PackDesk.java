package org.dossierledger.app.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.RecordedNotReadable;
import org.dossierledger.app.petition.PetitionLinks;
import org.dossierledger.app.petition.ProtectedNames;
import org.dossierledger.app.petition.TextIdentifiesDenouncer;
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
import org.dossierledger.shared.petition.PetitionId;
import org.dossierledger.shared.petition.ViewPetition;
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

    /** For so long an answer may have been lost on the way; what is asked for later is another export. */
    private static final Duration REPEATED_WITHIN = Duration.ofMinutes(5);

    private final Ledger ledger;
    private final EventLogScan log;
    private final TimelinePaper paper;
    private final PetitionLinks links;
    private final ProtectedNames names;

    public PackDesk(Ledger ledger) {
        this.ledger = ledger;
        this.log = new EventLogScan(ledger.dataSource());
        this.paper = new TimelinePaper(ledger);
        this.links = new PetitionLinks(ledger);
        this.names = new ProtectedNames(ledger);
    }

    /**
     * @param reason stands in the log in the clear
     * @param metadata of the export, with a command id; a repeat with the same command id records
     *     nothing, and makes a pack all the same for a few minutes
     * @throws ExportKeyTaken when the first time had another reason
     * @throws ExportTooOld when it was longer ago
     * @throws org.dossierledger.command.evidence.SealingHalted when the log is not what was signed
     */
    public FinishedPack export(DossierState dossier, String reason, MetaData metadata) {
        return export(PackSubject.of(dossier), reason, metadata);
    }

    /**
     * Likewise; the content of an event that leads to another case stays here when it could tell who is protected. A look at a
     * confidential petition is recorded first.
     *
     * @throws TextIdentifiesDenouncer when the reason would give somebody protected away
     */
    public FinishedPack export(PetitionState petition, String reason, MetaData metadata) {
        var command = new ExportEvidencePack(petition.id(), reason); // refused before anything is recorded
        var body = EventJson.MAPPER.createObjectNode().put("reason", command.reason());
        if (names.in(body, command.getClass(), petition)) {
            look(petition, "refused text", metadata);
            throw new TextIdentifiesDenouncer();
        }
        look(petition, "pack", metadata);
        return export(PackSubject.of(petition, links), reason, metadata);
    }

    private void look(PetitionState petition, String what, MetaData metadata) {
        if (petition.confidential()) {
            var by = Provenance.of(metadata);
            var look = Provenance.by(
                    by.actor(), by.role(), by.unit(), UUID.randomUUID().toString(), by.channel());
            ledger.commands()
                    .sendAndWait(new GenericCommandMessage<>(
                            new ViewPetition(PetitionId.of(petition.id()), what), MetaData.from(look.asMap())));
        }
    }

    private FinishedPack export(PackSubject subject, String reason, MetaData metadata) {
        ledger.commands()
                .sendAndWait(new GenericCommandMessage<>(new ExportEvidencePack(subject.id(), reason), metadata));
        var export = recorded(subject, Provenance.of(metadata).commandId());
        isNoOther(export, reason);
        ledger.sealing().upTo(export.globalIndex());
        var streams = existing(subject);
        var commitment = ledger.streamHeads().commit(streams);
        var committed = log.stream(EvidenceEvent.HEADS).stream()
                .filter(event -> event.sequenceNumber() == commitment.sequenceNumber())
                .findFirst()
                .orElseThrow(RecordedNotReadable::new);
        ledger.sealing().upTo(committed.globalIndex());
        return pack(subject, export, commitment, committed);
    }

    private StoredEvent recorded(PackSubject subject, String commandId) {
        return log.stream(EvidenceEvent.exportsOf(subject.id())).stream()
                .filter(event -> commandId.equals(EventJson.provenance(event).commandId()))
                .findFirst()
                .orElseThrow(RecordedNotReadable::new);
    }

    /** A repeat meets the export of its first time: what leaves under that must be what was recorded then. */
    private void isNoOther(StoredEvent export, String reason) {
        if (!reason(export).equals(reason)) {
            throw new ExportKeyTaken();
        }
        if (export.recordedAt().plus(REPEATED_WITHIN).isBefore(ledger.clock().instant())) {
            throw new ExportTooOld(export.recordedAt());
        }
    }

    private static String reason(StoredEvent export) {
        return ((EvidenceEvent.EvidencePackExported) EventJson.payload(export)).reason();
    }

    private List<String> existing(PackSubject subject) {
        var sealed = ledger.sealing().upTo(0);
        var found = log.streams(subject.streams(), sealed).stream()
                .map(StoredEvent::stream)
                .collect(Collectors.toSet());
        return subject.streams().stream().filter(found::contains).toList();
    }

    private FinishedPack pack(PackSubject subject, StoredEvent export, Commitment commitment, StoredEvent committed) {
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
                reason(export),
                streams,
                commitment.heads().size(),
                head.size(),
                cosignatures(checkpoint));
        var pack = new EvidencePack(checkpoint, ledger.reads().sealedLog().tree(head.size()));
        pack.front(contents, keys());
        pack.heads(committed);
        for (var i = 0; i < streams.size(); i++) {
            var stream = streams.get(i);
            pack.stream(i, commitment.proofs().get(i), events.getOrDefault(stream.stream(), List.of()), stream);
        }
        timelines.forEach((language, entries) ->
                pack.timeline(language, paper.html(contents, entries, Locale.forLanguageTag(language))));
        return new FinishedPack(contents, pack.zip(contents, ledger.logKeys()));
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

    private int cosignatures(SignedNote checkpoint) {
        return (int) ledger.witnesses().witnesses().stream()
                .filter(witness -> checkpoint.signatures().stream()
                        .anyMatch(each -> witness.key().verifies(checkpoint.text(), each)))
                .count();
    }

    /** Of the log, and of the witnesses that it asks. */
    private List<VerifierKey> keys() {
        return Stream.concat(
                        ledger.logKeys().verifiers().stream(),
                        ledger.witnesses().witnesses().stream().map(Policy.Witness::key))
                .toList();
    }
}
