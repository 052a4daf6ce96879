package org.dossierledger.query.trail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * One action, or one look at something sensitive.
 *
 * @param look whether it is a look
 * @param globalIndex of the event; null for a look that is none
 * @param type of the event, or {@link #LOOK}
 * @param occurredAt as claimed when it was recorded
 * @param gapSeconds from the one time to the other; 0 for what was captured as it happened
 * @param unit code, as recorded
 * @param answering code of the body that answers for it on the day that was asked for; null where none was
 * @param kind dossier, petition, reception, inspection or recommendation, evidence or rules where it is about none; null
 *     where that is not known
 * @param subject id of the dossier, petition or visit
 * @param code of the subject; null while it has none
 * @param channel through which something was looked at; null for other events
 * @param inspection code of the one whose decision let an inspector look; null for any other line
 * @param summary one sentence in the reader's language
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrailLine(
        boolean look,
        Long globalIndex,
        String type,
        Instant occurredAt,
        Instant recordedAt,
        long gapSeconds,
        String actor,
        String unit,
        String answering,
        String kind,
        String subject,
        String code,
        String procedure,
        String evidence,
        List<String> irregularities,
        String channel,
        String inspection,
        String summary) {

    /** The type of what is no event. */
    public static final String LOOK = "RecordViewed";

    TrailLine saying(String sentence) {
        return with(answering, channel, inspection, sentence);
    }

    /** Of an inspector's look. */
    TrailLine saying(String sentence, String through, String inInspection) {
        return with(answering, through, inInspection, sentence);
    }

    public TrailLine answeredBy(String body) {
        return with(body, channel, inspection, summary);
    }

    private TrailLine with(String body, String through, String inInspection, String sentence) {
        return new TrailLine(
                look,
                globalIndex,
                type,
                occurredAt,
                recordedAt,
                gapSeconds,
                actor,
                unit,
                body,
                kind,
                subject,
                code,
                procedure,
                evidence,
                irregularities,
                through,
                inInspection,
                sentence);
    }
}
