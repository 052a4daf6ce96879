package org.dossierledger.shared.evidence;

import java.util.List;

/**
 * What a check of an evidence pack found.
 *
 * @param contents as the pack says
 * @param events how many were proved
 * @param size of the tree that the proofs lead to
 * @param rootHash base64
 * @param difference the first one; null when all holds
 * @param signedBy verifier keys of the log that signed the checkpoint
 * @param witnesses names of those whose cosignature holds, by the keys that were given
 */
public record PackFinding(
        PackContents contents,
        long events,
        long size,
        String rootHash,
        Difference difference,
        List<String> signedBy,
        List<String> witnesses) {

    /**
     * @param globalIndex from 1; null where it is none of one event
     * @param kind alteredPayload, alteredMetadata, alteredRecord, reordered, removed, wrongStreamHeads,
     *     alteredCheckpoint, alteredFile
     * @param detail which file of the pack, or which sequence number
     */
    public record Difference(Long globalIndex, String eventId, String stream, String kind, String detail) {}

    public boolean ok() {
        return difference == null;
    }
}
