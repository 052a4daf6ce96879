package org.dossierledger.query.dossier;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.dossierledger.shared.dossier.DossierEvent;
import tools.jackson.databind.JsonNode;

/**
 * One action on a dossier's timeline.
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
        @JsonIgnore DossierEvent event) {}
