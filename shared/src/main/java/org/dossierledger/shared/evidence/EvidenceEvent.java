package org.dossierledger.shared.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.dossierledger.shared.event.LedgerEvent;

/**
 * What concerns the evidence itself. Each stands in a stream beside those it is about, so that it makes no new version of
 * a dossier or petition; who and when stand in the metadata.
 */
public sealed interface EvidenceEvent extends LedgerEvent {

    /** Where {@link StreamHeadsCommitted} stand, all of them. */
    String HEADS = "heads";

    /** Where {@link ProcessLogExported} stand, all of them. */
    String PROCESS_LOGS = "process-logs";

    /** An evidence pack left the house. Stream {@link #exportsOf}. @param subject id of the dossier or petition */
    @Revision("1")
    record EvidencePackExported(String subject, String reason) implements EvidenceEvent {}

    /**
     * How many streams the first {@code size} events have, and the last sequence number of each of them, as one hash:
     * with it can be proved that no event of a stream is withheld. Stream {@link #HEADS}.
     *
     * @param size how many events it is about
     * @param streams how many streams they belong to
     * @param root base64, see docs/proofs.md
     */
    @Revision("1")
    record StreamHeadsCommitted(long size, long streams, String root) implements EvidenceEvent {}

    /**
     * The key of a person was destroyed: what is sealed under it can never be read again. Stream {@link #erasureOf}.
     *
     * @param keyId stands in the sealed values; says nothing about the person
     * @param ground the article of law and the decision or request it rests on
     * @param streams in which something is sealed under it
     */
    @Revision("1")
    record PersonErased(String keyId, String ground, List<String> streams) implements EvidenceEvent {}

    /**
     * A key that was destroyed had come back with an old backup, and was destroyed again.
     *
     * @param keyId of a person, or of an entry of the vault
     * @param ground of the erasure that was repeated
     */
    @Revision("1")
    record ErasureRepeated(String keyId, String ground, List<String> streams) implements EvidenceEvent {}

    /**
     * A process log left the house: which cases were in it, but none of them by name. Stream {@link #PROCESS_LOGS}.
     *
     * @param format XES, OCEL
     * @param unit code; null for all that whoever exported it may see
     * @param answeringOn with all that the unit answered for on that day; null for what was recorded under it
     * @param from from when on something happened to the cases in it; null: from the beginning
     * @param to until when; null: until it was exported
     */
    @Revision("1")
    record ProcessLogExported(
            String format, List<String> kinds, String unit, LocalDate answeringOn, Instant from, Instant to)
            implements EvidenceEvent {}

    static String exportsOf(String subject) {
        return "exports:" + subject;
    }

    static String erasureOf(String keyId) {
        return "erasure:" + keyId;
    }
}
