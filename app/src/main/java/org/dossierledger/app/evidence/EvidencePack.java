package org.dossierledger.app.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dossierledger.command.evidence.LogKeys;
import org.dossierledger.shared.event.StoredEvent;
import org.dossierledger.shared.evidence.EventRecord;
import org.dossierledger.shared.evidence.PackContents;
import org.dossierledger.shared.evidence.PackFiles;
import org.dossierledger.shared.evidence.PackSums;
import org.dossierledger.shared.evidence.PackVerification;
import org.dossierledger.shared.evidence.StreamProof;
import org.dossierledger.shared.tlog.SignedNote;
import org.dossierledger.shared.tlog.TiledTree;
import org.dossierledger.shared.tlog.TlogProof;
import org.dossierledger.shared.tlog.VerifierKey;
import tools.jackson.databind.json.JsonMapper;

/** The files of one evidence pack, as docs/proofs.md describes them. */
final class EvidencePack {

    private static final String MANUAL = "manual.txt";

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final SignedNote checkpoint;
    private final TiledTree tree;

    /** @param tree of the checkpoint */
    EvidencePack(SignedNote checkpoint, TiledTree tree) {
        this.checkpoint = checkpoint;
        this.tree = tree;
    }

    void front(PackContents contents, Collection<VerifierKey> keys) {
        put("MANUAL-HUONG-DAN.txt", text(MANUAL));
        files.put(
                "pack.json",
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(contents));
        put("checkpoint", checkpoint);
        put("keys.txt", keys.stream().map(VerifierKey::toString).collect(Collectors.joining("\n", "", "\n")));
    }

    void heads(StoredEvent committed) {
        event("heads", committed, true);
    }

    void stream(int number, StreamProof head, List<StoredEvent> events, PackContents.Stream stream) {
        put("streams/" + number + "/head", head);
        for (var event : events) {
            event(
                    "streams/" + number + "/" + event.sequenceNumber(),
                    event,
                    !stream.withoutPayload().contains(event.sequenceNumber()));
        }
    }

    private void event(String name, StoredEvent event, boolean withPayload) {
        if (withPayload) {
            files.put(name + ".payload", event.payload());
        }
        files.put(name + ".metadata", event.metadata());
        files.put(name + ".record", EventRecord.of(event).bytes());
        var leaf = event.globalIndex() - 1;
        put(name + ".tlog-proof", new TlogProof(leaf, tree.inclusionProof(leaf), checkpoint));
    }

    void timeline(String language, String html) {
        put("timeline." + language + ".html", html);
    }

    /**
     * Closes it: nothing is added any more. It is checked like anybody would: what the log has not looked at, it does not give
     * out under its name.
     *
     * @throws LedgerDiffers when it does not hold
     */
    byte[] zip(PackContents contents, LogKeys keys) {
        var sums = PackSums.of(files);
        files.put("SHA256SUMS", sums);
        put("SHA256SUMS.note", keys.sign(PackSums.text(contents.origin(), sums)));
        var found = PackVerification.verify(files, keys.verifiers()).difference();
        if (found != null) {
            throw new LedgerDiffers(found.kind(), found.detail());
        }
        return PackFiles.zip(files);
    }

    /** A text that lies beside this class. */
    static String text(String name) {
        try (InputStream text = EvidencePack.class.getResourceAsStream(name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(String name, Object text) {
        files.put(name, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
