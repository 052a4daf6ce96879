package org.dossierledger.query.timeline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.shared.dossier.DossierEvent.ActionImported;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.event.LedgerEvent;
import org.dossierledger.shared.petition.IntakeEvent.PetitionActionImported;
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
        @JsonIgnore LedgerEvent event) {

    /** An imported action was done by whom and where the other system says. */
    public static TimelineEntry of(Fact fact, Sentences sentences) {
        var actor = fact.by().actor();
        var unit = fact.by().unit();
        if (fact.event() instanceof ActionImported imported) {
            actor = imported.actor();
            unit = text(imported.unit());
        } else if (fact.event() instanceof PetitionActionImported imported) {
            actor = imported.actor();
            unit = text(imported.unit());
        }
        return new TimelineEntry(
                fact.globalIndex(),
                fact.sequenceNumber(),
                fact.eventId(),
                fact.event().getClass().getSimpleName(),
                fact.occurredAt(),
                fact.recordedAt(),
                actor,
                fact.by().role(),
                unit,
                fact.by().evidence().name(),
                fact.event().irregularities().stream().map(Enum::name).toList(),
                sentences.of(fact.event()),
                EventJson.MAPPER.valueToTree(fact.event()),
                fact.event());
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
