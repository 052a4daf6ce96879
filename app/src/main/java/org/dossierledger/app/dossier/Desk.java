package org.dossierledger.app.dossier;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.RecordedNotReadable;
import org.dossierledger.app.request.StrictJson;
import org.dossierledger.app.request.Visit;
import org.dossierledger.app.security.DossierAccess;
import org.dossierledger.command.act.StaleVersion;
import org.dossierledger.command.dossier.ReceiptRules;
import org.dossierledger.query.dossier.DossierState;
import org.dossierledger.query.dossier.UnknownDossier;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.dossier.DossierCode;
import org.dossierledger.shared.dossier.DossierCommand;
import org.dossierledger.shared.dossier.DossierId;
import org.dossierledger.shared.dossier.DossierStatus;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.person.Person;
import org.dossierledger.shared.sealing.Sealed;
import org.dossierledger.shared.unit.UnitCode;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Where people act on dossiers: checks who, seals what is personal, sends the command, and lets the tables follow. */
@Component
public class Desk {

    /** Longest that an answer waits for the tables; the command is stored by then in any case. */
    private static final Duration SETTLE = Duration.ofSeconds(2);

    private final Ledger ledger;
    private final DossierAccess access;
    private final DossierJson json;

    Desk(Ledger ledger, DossierAccess access) {
        this.ledger = ledger;
        this.access = access;
        this.json = new DossierJson(this::seal, this::sealBeside, this::renamed);
    }

    /** Opens a dossier at a desk. {@code body}: the command's fields, the applicant in the clear. */
    public DossierState receive(Visit visit, ObjectNode body) {
        var id = DossierId.of(visit.newId());
        var desk = StrictJson.unit(body, "receivingUnit");
        access.open(visit.account(), DossierCommand.ReceiveDossier.class, desk);
        return send(visit, id, json.receive(id, body, receipt(visit, false), () -> code(desk, visit, id)));
    }

    /** Takes in what was submitted online. */
    public DossierState receive(Visit visit, String dossier, ObjectNode body) {
        var before = state(dossier);
        access.act(visit.account(), DossierCommand.ReceiveDossier.class, before);
        if (done(visit, before)) {
            return before;
        }
        if (before.status() != DossierStatus.SUBMITTED) {
            throw new StaleVersion();
        }
        var id = DossierId.of(before.id());
        var desk = StrictJson.unit(body, "receivingUnit");
        if (!desk.value().equals(before.unit())) { // another desk where the first one has ended
            throw new InvalidField("receivingUnit", "malformed");
        }
        return send(visit, id, json.receive(id, body, receipt(visit, true), () -> code(desk, visit, id)));
    }

    public DossierState submit(Visit visit, ObjectNode body) {
        var id = DossierId.of(visit.newId());
        access.open(visit.account(), DossierCommand.SubmitDossier.class, StrictJson.unit(body, "receivingUnit"));
        var now = ledger.clock().instant();
        return send(
                visit,
                id,
                json.submit(id, body, c -> ReceiptRules.check(c, ledger.catalogue(), visit.occurredAt(now), now)));
    }

    public DossierState act(Visit visit, String dossier, DossierAction action, ObjectNode body) {
        var before = state(dossier);
        if (done(visit, before)) {
            return before;
        }
        access.act(visit.account(), action.command(), before);
        if (action == DossierAction.STAGE_COMPLETION) {
            access.complete(visit.account(), body.path("stage").asString(""), before);
        }
        return send(visit, DossierId.of(before.id()), json.command(action, before, body));
    }

    public DossierState act(Visit visit, String dossier, DossierCommand command) {
        var before = state(dossier);
        access.act(visit.account(), command.getClass(), before);
        return send(visit, DossierId.of(before.id()), command);
    }

    /** As it stands now, whoever asks. */
    public DossierState state(String idOrCode) {
        return ledger.reads().dossiers().state(idOrCode, ledger.clock().instant(), Instant.MAX);
    }

    /** What comes a second time is answered before it is read: it may no longer fit, just because it was done. */
    private boolean done(Visit visit, DossierState dossier) {
        return visit.key() != null && ledger.reads().dossiers().did(dossier.id(), visit.commandId());
    }

    private DossierState send(Visit visit, DossierId id, DossierCommand command) {
        ledger.commands().sendAndWait(new GenericCommandMessage<>(command, visit.metadata()));
        ledger.reads().settle(SETTLE);
        try {
            return state(id.value());
        } catch (UnknownDossier e) {
            throw new RecordedNotReadable();
        }
    }

    private Consumer<DossierCommand.ReceiveDossier> receipt(Visit visit, boolean submitted) {
        var now = ledger.clock().instant();
        return c -> ReceiptRules.check(c, ledger.catalogue(), visit.occurredAt(now), now, submitted);
    }

    private DossierCode code(UnitCode desk, Visit visit, DossierId id) {
        var receivedAt = visit.occurredAt(ledger.clock().instant());
        return ledger.codes().next(desk, Moment.dateOf(receivedAt), id);
    }

    private Sealed seal(Person person) {
        var keyring = ledger.keyring();
        return keyring.seal(keyring.newSubject(person.idNumber()), EventJson.MAPPER.writeValueAsString(person));
    }

    /** The applicant with another name, under the key that they have; a person of their own where there is none left. */
    private Sealed renamed(DossierState dossier, String name) {
        var known = dossier.applicant() == null
                ? Optional.<Person>empty()
                : ledger.keyring()
                        .unseal(dossier.applicant().person())
                        .map(json -> EventJson.MAPPER.readValue(json, Person.class));
        return known.map(person -> sealBeside(dossier, EventJson.MAPPER.writeValueAsString(person.called(name))))
                .orElseGet(() -> seal(Person.named(name)));
    }

    /** Under the key of the dossier's applicant, so that one erasure reaches it too. */
    private Sealed sealBeside(DossierState dossier, String text) {
        var keyring = ledger.keyring();
        var applicant = dossier.applicant();
        return keyring.seal(
                applicant == null
                        ? keyring.newSubject(null)
                        : applicant.person().keyId(),
                text);
    }
}
