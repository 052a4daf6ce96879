package org.dossierledger.app.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.dossierledger.app.Ledger;
import org.dossierledger.command.dossier.DossierCodes;
import org.dossierledger.shared.dossier.DossierCode;
import org.dossierledger.shared.dossier.DossierId;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.person.Person;
import org.dossierledger.shared.sealing.Sealed;
import org.dossierledger.shared.unit.UnitCode;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a real desk does before it gives a command: it seals, puts denouncers into the vault, and allots codes. */
final class BackOffice {

    private final Ledger ledger;
    private final DossierCodes codes;
    private final JdbcTemplate log;

    BackOffice(Ledger ledger) {
        this.ledger = ledger;
        this.codes = ledger.codes();
        this.log = new JdbcTemplate(ledger.dataSource());
    }

    DossierCode code(UnitCode unit, LocalDate day, DossierId dossier) {
        return codes.next(unit, day, dossier);
    }

    /** @param series DT for petitions, TD for visits */
    String code(String series, UnitCode unit, LocalDate day, String owner) {
        return codes.next(series, unit, day, owner);
    }

    /** An applicant: one key for all their dossiers. */
    Sealed applicant(Person person) {
        return seal(ledger.keyring().newSubject(person.idNumber()), person);
    }

    /** A petitioner or visitor: a key for this one petition. */
    Sealed petitioner(Person person) {
        return seal(ledger.keyring().newSubject(null), person);
    }

    private Sealed seal(String keyId, Person person) {
        return ledger.keyring().seal(keyId, EventJson.MAPPER.writeValueAsString(person));
    }

    /** A text under a key of its own. */
    Sealed text(String text) {
        return ledger.keyring().seal(ledger.keyring().newSubject(null), text);
    }

    Sealed text(String keyId, String text) {
        return ledger.keyring().seal(keyId, text);
    }

    /** @return the opaque id in the vault */
    String vaulted(String owner, int place, Person denouncer) {
        var id = UUID.nameUUIDFromBytes((owner + " " + place).getBytes(StandardCharsets.UTF_8))
                .toString();
        ledger.vault().keep(id, denouncer);
        return id;
    }

    /** A paper in a denouncer's hand. */
    String original(String vaultId, byte[] bytes) {
        return ledger.vault().keepDocument(vaultId, bytes, "application/pdf");
    }

    /** Id of the event with which a dossier was received. */
    String receiptOf(DossierId dossier) {
        return eventOf(dossier.value(), "DossierReceived");
    }

    /** The only event of its type in a stream. */
    String eventOf(String stream, String type) {
        return log.queryForObject(
                "select event_id from log.event_log where stream = ? and type = ?", String.class, stream, type);
    }
}
