package org.dossierledger.shared.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.dossierledger.shared.evidence.EvidenceEvent.StreamHeadsCommitted;
import org.dossierledger.shared.tlog.Base64Text;
import org.dossierledger.shared.tlog.MerkleHash;
import org.dossierledger.shared.tlog.TlogProof;

/** The events of a pack: each is in the tree of its checkpoint, and of its stream there is no other. */
final class PackEvents {

    private final PackReader pack;
    private final PackContents contents;
    private final String checkpoint;
    private long lastIndex;
    private long proved;

    /** @param checkpoint text of the checkpoint that all proofs must lead to */
    PackEvents(PackReader pack, PackContents contents, String checkpoint) {
        this.pack = pack;
        this.contents = contents;
        this.checkpoint = checkpoint;
    }

    /** How many so far, without that of the heads. */
    long proved() {
        return proved;
    }

    void isIncluded(int number) {
        var stream = contents.streams().get(number);
        var before = -1L;
        for (var s = 0L; s < stream.events(); s++) {
            var file = PackContents.ofEvent(number, s);
            var hasPayload = PackContents.parts(stream, s).contains("payload");
            var index = event(file, stream.stream(), s, hasPayload);
            if (index <= before) {
                throw PackDiffers.in(pack.record(file), index, "reordered", file);
            }
            before = index;
            proved++;
        }
    }

    /** @return the event's leaf, from 0 */
    private long event(String file, String stream, long sequenceNumber, boolean hasPayload) {
        var data = pack.required(file + ".record");
        var record = pack.record(file);
        var proof = proof(file);
        if (!proof.includes(MerkleHash.leaf(data))) {
            throw PackDiffers.in(record, proof.index(), "alteredRecord", file + ".record");
        }
        if (!record.stream().equals(stream) || record.sequenceNumber() != sequenceNumber) {
            throw PackDiffers.in(record, proof.index(), "reordered", file);
        }
        if (hasPayload && !Arrays.equals(record.payloadHash(), MerkleHash.sha256(pack.required(file + ".payload")))) {
            throw PackDiffers.in(record, proof.index(), "alteredPayload", file + ".payload");
        }
        if (!Arrays.equals(record.metadataHash(), MerkleHash.sha256(pack.required(file + ".metadata")))) {
            throw PackDiffers.in(record, proof.index(), "alteredMetadata", file + ".metadata");
        }
        lastIndex = Math.max(lastIndex, proof.index());
        return proof.index();
    }

    private TlogProof proof(String file) {
        var name = file + ".tlog-proof";
        var proof = pack.read(name, bytes -> TlogProof.parse(new String(bytes, StandardCharsets.UTF_8)));
        if (!proof.checkpoint().text().equals(checkpoint)) {
            throw new PackMalformed("otherTree", name);
        }
        return proof;
    }

    /** By the newest commitment of stream heads, which comes after every event of the pack. */
    void areWhole() {
        var last = lastIndex;
        var record = pack.record("heads");
        var index = event("heads", EvidenceEvent.HEADS, record.sequenceNumber(), true);
        var heads = heads();
        if (!record.type().equals(StreamHeadsCommitted.class.getSimpleName())
                || heads.size() != contents.headsSize()
                || heads.size() <= last
                || heads.size() > index) {
            throw PackDiffers.in(record, index, "wrongStreamHeads", "heads.payload");
        }
        var root = pack.read("heads.payload", bytes -> Base64Text.hash(heads.root(), "proof"));
        for (var i = 0; i < contents.streams().size(); i++) {
            isWhole(i, root);
        }
    }

    private StreamHeadsCommitted heads() {
        var heads = pack.json("heads.payload", StreamHeadsCommitted.class);
        if (heads.root() == null) {
            throw new PackMalformed("malformed", "heads.payload");
        }
        return heads;
    }

    private void isWhole(int number, byte[] root) {
        var stream = contents.streams().get(number);
        var name = PackContents.head(number);
        var proof = pack.read(name, bytes -> StreamProof.parse(new String(bytes, StandardCharsets.UTF_8)));
        if (!proof.stream().equals(stream.stream()) || !proof.leadsTo(root)) {
            throw PackDiffers.in(stream, "wrongStreamHeads", name);
        }
        if (proof.lastSequenceNumber() >= stream.events()) {
            var first = String.valueOf(stream.events());
            throw PackDiffers.in(stream, "removed", first);
        }
        if (proof.lastSequenceNumber() < stream.events() - 1) {
            throw PackDiffers.in(stream, "wrongStreamHeads", name);
        }
    }
}
