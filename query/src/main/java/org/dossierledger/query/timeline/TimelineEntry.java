package org.dossierledger.query.timeline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.dossierledger.shared.event.LedgerEvent;
import tools.jackson.databind.JsonNode;

/**
 * One action on the timeline of a dossier, a petition or a reception.
 *
 * @param occurredAt as claimed, after corrections of the time
 * @param actor account name, or whom another system names
 * @param summary one sentence in the reader's language
 * @param data the event as stored, personal data still sealed
 */
public record TimelineEntry(
        long globalIndex,
        long sequenceNumber,
        String eventId,
        String type,
        Instant occurredAt,
        Instant recordedAt,
        String actor,
        String role,
        String unit,
        String evidence,
        List<String> irregularities,
        String summary,
        JsonNode data,
        @JsonIgnore LedgerEvent event) {}
