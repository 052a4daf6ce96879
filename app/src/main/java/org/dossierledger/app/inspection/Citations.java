package org.dossierledger.app.inspection;

import java.time.Instant;
import java.util.HexFormat;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.petition.PetitionAccess;
import org.dossierledger.app.reception.ReceptionAccess;
import org.dossierledger.app.security.DossierAccess;
import org.dossierledger.query.projection.EventLogScan;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.event.StoredEvent;
import org.dossierledger.shared.evidence.EventRecord;
import org.dossierledger.shared.inspection.Citation;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns places in the log into citations: of events of records that the inspector may see, each with its leaf hash. */
@Component
class Citations {

    private static final int MOST = 50;

    private final Ledger ledger;
    private final DossierAccess dossiers;
    private final PetitionAccess petitions;
    private final ReceptionAccess receptions;

    Citations(Ledger ledger, DossierAccess dossiers, PetitionAccess petitions, ReceptionAccess receptions) {
        this.ledger = ledger;
        this.dossiers = dossiers;
        this.petitions = petitions;
        this.receptions = receptions;
    }

    /** Takes {@code events}, global indexes, out of the body and puts {@code citations} in. */
    void into(ObjectNode body, Account account) {
        if (body.has("citations")) {
            throw new InvalidField("citations", "malformed");
        }
        var events = body.remove("events");
        var found = body.putArray("citations");
        if (events == null) {
            return;
        }
        if (!events.isArray() || events.size() > MOST) {
            throw new InvalidField("events", events.isArray() ? "over50" : "malformed");
        }
        for (JsonNode index : events) {
            if (!index.canConvertToLong() || !index.isIntegralNumber()) {
                throw new InvalidField("events", "malformed");
            }
            found.addPOJO(cited(index.asLong(), account));
        }
    }

    private Citation cited(long globalIndex, Account account) {
        var event = new EventLogScan(ledger.dataSource())
                .between(globalIndex - 1, globalIndex).stream()
                        .findFirst()
                        .orElseThrow(() -> new UnknownEvent(globalIndex));
        return new Citation(
                kind(event, account),
                event.stream(),
                globalIndex,
                HexFormat.of().formatHex(EventRecord.of(event).leafHash()));
    }

    /** What is no record, and what the account may not see, is the same: unknown. */
    private String kind(StoredEvent event, Account account) {
        var stream = event.stream();
        var now = ledger.clock().instant();
        try {
            var reads = ledger.reads();
            if (reads.dossiers().has(stream)) {
                dossiers.see(account, reads.dossiers().state(stream, now, Instant.MAX));
                return "dossier";
            } else if (reads.petitions().has(stream)) {
                petitions.see(account, reads.petitions().state(stream, now, Instant.MAX));
                return "petition";
            } else if (reads.receptions().has(stream)) {
                receptions.see(account, reads.receptions().state(stream, now, Instant.MAX));
                return "reception";
            }
        } catch (Refusal notForThem) {
            throw new UnknownEvent(event.globalIndex());
        }
        throw new UnknownEvent(event.globalIndex());
    }
}
