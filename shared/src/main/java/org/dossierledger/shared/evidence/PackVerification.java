package org.dossierledger.shared.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.evidence.EvidenceEvent.EvidencePackExported;
import org.dossierledger.shared.evidence.EvidenceEvent.StreamHeadsCommitted;
import org.dossierledger.shared.evidence.PackFinding.Difference;
import org.dossierledger.shared.tlog.Base64Text;
import org.dossierledger.shared.tlog.Checkpoint;
import org.dossierledger.shared.tlog.EvidenceMalformed;
import org.dossierledger.shared.tlog.MerkleHash;
import org.dossierledger.shared.tlog.SignedNote;
import org.dossierledger.shared.tlog.TlogProof;
import org.dossierledger.shared.tlog.VerifierKey;
import tools.jackson.core.JacksonException;

/**
 * Checks an evidence pack with nothing but its files and the keys of whom one trusts: every event is in the log, none of
 * its stream is withheld, nothing was changed since it was given out. docs/proofs.md says the same in words.
 */
public final class PackVerification {

    private final Map<String, byte[]> files;
    private final List<VerifierKey> keys;
    private final PackContents contents;
    private SignedNote checkpoint;
    private Checkpoint head;
    private long lastIndex;
    private long events;

    private PackVerification(Map<String, byte[]> files, Collection<VerifierKey> keys) {
        this.files = files;
        this.contents = PackContents.parse(required("pack.json"));
        this.keys = List.copyOf(keys);
    }

    /** Every difference is looked for in one order, and the first one ends the search. */
    private static final class Found extends RuntimeException {

        private final transient Difference difference;

        Found(Difference difference) {
            super(null, null, false, false);
            this.difference = difference;
        }
    }

    /** The keys that a pack brings along: whoever trusts them trusts whoever made it. @throws PackMalformed */
    public static List<VerifierKey> keys(Map<String, byte[]> files) {
        var text = files.get("keys.txt");
        if (text == null) {
            throw new PackMalformed("fileMissing", "keys.txt");
        }
        return read(
                "keys.txt",
                text,
                bytes -> new String(bytes, StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(VerifierKey::parse)
                        .toList());
    }

    /**
     * @param files as {@link PackFiles#read} has them
     * @param keys of the log, and of witnesses, that are trusted
     * @throws PackMalformed when nothing can be said of it: it is no pack, or of another log, or signed by none of the keys
     */
    public static PackFinding verify(Map<String, byte[]> files, Collection<VerifierKey> keys) {
        return new PackVerification(files, keys).verify();
    }

    private PackFinding verify() {
        Difference difference = null;
        try {
            filesAreThere();
            checkpointIsSigned();
            for (var stream = 0; stream < contents.streams().size(); stream++) {
                events(stream);
            }
            streamsAreWhole();
            nothingElseWasChanged();
        } catch (Found found) {
            difference = found.difference;
        }
        return new PackFinding(
                contents,
                events,
                head == null ? contents.checkpointSize() : head.size(),
                head == null ? null : head.rootText(),
                difference,
                signers(VerifierKey.Kind.LOG, VerifierKey::toString),
                signers(VerifierKey.Kind.WITNESS, VerifierKey::name));
    }

    private List<String> signers(VerifierKey.Kind kind, Function<VerifierKey, String> as) {
        return checkpoint == null
                ? List.of()
                : keys.stream()
                        .filter(key -> key.kind() == kind && hasSigned(key))
                        .map(as)
                        .toList();
    }

    private boolean hasSigned(VerifierKey key) {
        return checkpoint.signatures().stream().anyMatch(each -> key.verifies(checkpoint.text(), each));
    }

    /** An event that is missing as a whole was withheld; anything else is no pack. */
    private void filesAreThere() {
        for (var i = 0; i < contents.streams().size(); i++) {
            var stream = contents.streams().get(i);
            for (var s = 0L; s < stream.events(); s++) {
                var event = PackContents.ofEvent(i, s);
                if (PackContents.PARTS.stream().noneMatch(part -> files.containsKey(event + "." + part))) {
                    throw new Found(new Difference(null, null, stream.stream(), "removed", String.valueOf(s)));
                }
            }
        }
        var expected = contents.files();
        expected.add(PackContents.SUMS);
        expected.add(PackContents.SUMS_NOTE);
        expected.forEach(this::required);
        var unknown = new TreeSet<>(files.keySet());
        unknown.removeAll(expected);
        if (!unknown.isEmpty()) {
            throw new PackMalformed("fileUnknown", unknown.first());
        }
    }

    private void checkpointIsSigned() {
        checkpoint = read("checkpoint", SignedNote::parse);
        head = read("checkpoint", bytes -> Checkpoint.of(checkpoint));
        if (!head.origin().equals(contents.origin())) {
            throw new PackMalformed("otherLog", "checkpoint");
        }
        var ours = keys.stream()
                .filter(key -> key.kind() == VerifierKey.Kind.LOG && key.name().equals(head.origin()))
                .filter(key -> checkpoint.signatures().stream().anyMatch(key::named))
                .toList();
        if (ours.isEmpty()) {
            throw new PackMalformed("foreignKey", "checkpoint");
        }
        if (ours.stream().noneMatch(this::hasSigned)) {
            throw new Found(new Difference(null, null, null, "alteredCheckpoint", "checkpoint"));
        }
    }

    private void events(int number) {
        var stream = contents.streams().get(number);
        var before = -1L;
        for (var s = 0L; s < stream.events(); s++) {
            var file = PackContents.ofEvent(number, s);
            var hasPayload = PackContents.parts(stream, s).contains("payload");
            var index = event(file, stream.stream(), s, hasPayload);
            if (index <= before) {
                throw difference(index, file, "reordered", file);
            }
            before = index;
            events++;
        }
    }

    /** @return the event's leaf, from 0 */
    private long event(String file, String stream, long sequenceNumber, boolean hasPayload) {
        var data = required(file + ".record");
        var record = record(file);
        var proof = proof(file);
        if (!proof.includes(MerkleHash.leaf(data))) {
            throw difference(proof.index(), file, "alteredRecord", file + ".record");
        }
        if (!record.stream().equals(stream) || record.sequenceNumber() != sequenceNumber) {
            throw difference(proof.index(), file, "reordered", file);
        }
        if (hasPayload && !Arrays.equals(record.payloadHash(), MerkleHash.sha256(required(file + ".payload")))) {
            throw difference(proof.index(), file, "alteredPayload", file + ".payload");
        }
        if (!Arrays.equals(record.metadataHash(), MerkleHash.sha256(required(file + ".metadata")))) {
            throw difference(proof.index(), file, "alteredMetadata", file + ".metadata");
        }
        lastIndex = Math.max(lastIndex, proof.index());
        return proof.index();
    }

    private EventRecord record(String file) {
        return read(file + ".record", EventRecord::parse);
    }

    private TlogProof proof(String file) {
        var name = file + ".tlog-proof";
        var proof = read(name, bytes -> TlogProof.parse(new String(bytes, StandardCharsets.UTF_8)));
        if (!proof.checkpoint().text().equals(checkpoint.text())) {
            throw new PackMalformed("otherTree", name);
        }
        return proof;
    }

    private Found difference(long index, String file, String kind, String detail) {
        var record = record(file);
        return new Found(new Difference(index + 1, record.eventId(), record.stream(), kind, detail));
    }

    /** By the newest commitment of stream heads, which comes after every event of the pack. */
    private void streamsAreWhole() {
        var last = lastIndex;
        var record = record("heads");
        var index = event("heads", EvidenceEvent.HEADS, record.sequenceNumber(), true);
        var heads = heads();
        if (!record.type().equals(StreamHeadsCommitted.class.getSimpleName())
                || heads.size() != contents.headsSize()
                || heads.size() <= last
                || heads.size() > index) {
            throw difference(index, "heads", "wrongStreamHeads", "heads.payload");
        }
        var root = read("heads.payload", bytes -> Base64Text.hash(heads.root(), "proof"));
        for (var i = 0; i < contents.streams().size(); i++) {
            isWhole(i, root);
        }
    }

    private StreamHeadsCommitted heads() {
        var heads = json("heads.payload", StreamHeadsCommitted.class);
        if (heads.root() == null) {
            throw new PackMalformed("malformed", "heads.payload");
        }
        return heads;
    }

    private <T> T json(String name, Class<T> type) {
        try {
            var value = EventJson.MAPPER.readValue(required(name), type);
            if (value == null) {
                throw new PackMalformed("malformed", name);
            }
            return value;
        } catch (JacksonException e) {
            throw new PackMalformed("malformed", name);
        }
    }

    private void isWhole(int number, byte[] root) {
        var stream = contents.streams().get(number);
        var name = PackContents.head(number);
        var proof = read(name, bytes -> StreamProof.parse(new String(bytes, StandardCharsets.UTF_8)));
        if (!proof.stream().equals(stream.stream()) || !proof.leadsTo(root)) {
            throw new Found(new Difference(null, null, stream.stream(), "wrongStreamHeads", name));
        }
        if (proof.lastSequenceNumber() >= stream.events()) {
            var first = String.valueOf(stream.events());
            throw new Found(new Difference(null, null, stream.stream(), "removed", first));
        }
        if (proof.lastSequenceNumber() < stream.events() - 1) {
            throw new Found(new Difference(null, null, stream.stream(), "wrongStreamHeads", name));
        }
    }

    private void nothingElseWasChanged() {
        var logs = keys.stream()
                .filter(key -> key.kind() == VerifierKey.Kind.LOG && key.name().equals(head.origin()))
                .toList();
        var altered = read(PackContents.SUMS_NOTE, bytes -> PackSums.altered(files, head.origin(), logs));
        if (altered.isPresent()) {
            throw new Found(new Difference(null, null, null, "alteredFile", altered.get()));
        }
        if (head.size() != contents.checkpointSize() || !isOfRecordedExport()) {
            throw new Found(new Difference(null, null, null, "alteredFile", "pack.json"));
        }
    }

    /** Whether the reason and the time that the pack gives are those of an export that stands in the log. */
    private boolean isOfRecordedExport() {
        var exports =
                contents.streams().stream().map(PackContents.Stream::stream).toList();
        var number = exports.indexOf(EvidenceEvent.exportsOf(contents.subject()));
        return LongStream.range(0, contents.streams().get(number).events())
                .mapToObj(s -> PackContents.ofEvent(number, s))
                .anyMatch(file -> record(file).recordedAt().equals(contents.exportedAt())
                        && reason(file + ".payload").equals(contents.reason()));
    }

    private String reason(String name) {
        return files.containsKey(name)
                ? String.valueOf(json(name, EvidencePackExported.class).reason())
                : "";
    }

    private byte[] required(String name) {
        var content = files.get(name);
        if (content == null) {
            throw new PackMalformed("fileMissing", name);
        }
        return content;
    }

    private <T> T read(String name, Function<byte[], T> reader) {
        return read(name, required(name), reader);
    }

    private static <T> T read(String name, byte[] content, Function<byte[], T> reader) {
        try {
            return reader.apply(content);
        } catch (EvidenceMalformed e) {
            throw new PackMalformed(e.problem(), name);
        }
    }
}
