package org.dossierledger.query.projection;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.dossier.DossierEvent.DossierReceived;
import org.dossierledger.shared.dossier.DossierEvent.DossierSubmitted;
import org.dossierledger.shared.dossier.DossierEvent.StageStarted;
import org.dossierledger.shared.dossier.DossierEvent.StagesPlanned;
import org.dossierledger.shared.dossier.DossierEvent.SupplementReceived;
import org.dossierledger.shared.dossier.DossierEvent.SupplementRequested;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.event.EventTypes;
import org.dossierledger.shared.event.LedgerEvent;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.event.StoredEvent;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads of an event only what the tables are made of. How a deadline was counted is most of what is stored, and no
 * table shows it: leaving it out halves the time of a rebuild and lets far more streams fit in memory. Of a deadline
 * only {@code due} is there; an event that is not named here is read whole otherwise.
 */
final class LeanEvents {

    private static final JsonMapper MAPPER = EventJson.MAPPER
            .rebuild()
            .addMixIn(Deadline.class, OnlyDue.class)
            .addMixIn(Provenance.class, OnlyWhoAndWhen.class)
            .addMixIn(DossierReceived.class, WithoutPapers.class)
            .addMixIn(DossierSubmitted.class, WithoutPapers.class)
            .addMixIn(SupplementRequested.class, WithoutPapers.class)
            .addMixIn(SupplementReceived.class, WithoutPapers.class)
            .addMixIn(StagesPlanned.class, WithoutPapers.class)
            .addMixIn(StageStarted.class, WithoutPapers.class)
            .build();

    private LeanEvents() {}

    static LedgerEvent payload(StoredEvent stored) {
        var type = EventTypes.ALL.classOf(stored.type());
        if (type == null) {
            throw new IllegalArgumentException("unknown event type " + stored.type());
        }
        return (LedgerEvent) MAPPER.readValue(stored.payload(), type);
    }

    static Provenance provenance(StoredEvent stored) {
        return MAPPER.readValue(stored.metadata(), Provenance.class);
    }

    @JsonIgnoreProperties(
            ignoreUnknown = true,
            value = {
                "clock",
                "ruleVersion",
                "calendarVersion",
                "start",
                "length",
                "rawDue",
                "rolledDue",
                "policy",
                "supplements",
                "pauses",
                "extension",
                "alternatives"
            })
    private interface OnlyDue {}

    @JsonIgnoreProperties(
            ignoreUnknown = true,
            value = {"role", "commandId", "correlationId", "channel", "version"})
    private interface OnlyWhoAndWhen {}

    @JsonIgnoreProperties(
            ignoreUnknown = true,
            value = {"papers", "items", "stages", "reason", "answerDue", "forwardBy", "noticeDue", "due"})
    private interface WithoutPapers {}
}
