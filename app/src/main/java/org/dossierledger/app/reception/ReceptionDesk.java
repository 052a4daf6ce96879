package org.dossierledger.app.reception;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.RecordedNotReadable;
import org.dossierledger.app.petition.Guarded;
import org.dossierledger.app.petition.Persons;
import org.dossierledger.app.petition.UnknownStep;
import org.dossierledger.app.request.CommandJson;
import org.dossierledger.app.request.StrictJson;
import org.dossierledger.app.request.Visit;
import org.dossierledger.command.act.HappensInTheFuture;
import org.dossierledger.command.act.UnknownUnit;
import org.dossierledger.command.reception.Reception;
import org.dossierledger.query.reception.ReceptionState;
import org.dossierledger.query.reception.UnknownReception;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.person.Person;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.Petitioner;
import org.dossierledger.shared.reception.ReceptionCommand;
import org.dossierledger.shared.reception.ReceptionCommand.*;
import org.dossierledger.shared.reception.ReceptionId;
import org.dossierledger.shared.sealing.Sealed;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Where citizens are received: checks who, keeps identities out of texts, seals, sends the command, and answers. */
@Component
public class ReceptionDesk {

    /** Letters before the unit in the code of a visit: tiếp dân. */
    private static final String SERIES = "TD";

    private static final Duration SETTLE = Duration.ofSeconds(2);
    private static final Sealed NOT_YET_SEALED = new Sealed("-", "");

    private final Ledger ledger;
    private final ReceptionAccess access;
    private final Persons persons;
    private final Guarded guarded;

    ReceptionDesk(Ledger ledger, ReceptionAccess access, Persons persons, Guarded guarded) {
        this.ledger = ledger;
        this.access = access;
        this.persons = persons;
        this.guarded = guarded;
    }

    /** Asks somebody to come: an online session, or a day of the leader's reception. */
    public ReceptionState schedule(Visit visit, ObjectNode body) {
        var id = visit.newId();
        access.open(visit.account(), StrictJson.unit(body, "unit"));
        if (done(visit, id)) {
            return state(id);
        }
        StrictJson.storable(body);
        return send(visit, id, command(ScheduleReception.class, id, body, visit, true));
    }

    /** Receives citizens. {@code body}: the command's fields, persons and texts in the clear. */
    public ReceptionState receive(Visit visit, ObjectNode body) {
        return open(visit, visit.newId(), body, ReceiveCitizens.class);
    }

    /** Receives those who were asked to come. */
    public ReceptionState receive(Visit visit, String reception, ObjectNode body) {
        var scheduled = state(reception);
        access.see(visit.account(), scheduled);
        return open(visit, scheduled.id(), body, ReceiveCitizens.class);
    }

    /** Refuses to receive. Who is refused lies in the vault always: it may be a denouncer. */
    public ReceptionState refuse(Visit visit, ObjectNode body) {
        return open(visit, visit.newId(), body, RefuseReception.class);
    }

    private ReceptionState open(Visit visit, String id, ObjectNode body, Class<? extends ReceptionCommand> type) {
        var unit = StrictJson.unit(body, "unit");
        access.open(visit.account(), unit);
        if (done(visit, id)) {
            return state(id);
        }
        StrictJson.storable(body);
        StrictJson.ours(body, "code");
        var people = persons.in(body, "visitors");
        var protect = type == RefuseReception.class || confidential(body);
        if (protect) {
            guarded.check(body, people.stream().map(Persons.Named::person).toList());
        }
        var prepared = body.deepCopy();
        if (type == ReceiveCitizens.class) {
            numbers(prepared, people.size());
        }
        prepared.put("code", "-");
        prepared.set("visitors", StrictJson.tree(Persons.placeholders(people, protect)));
        HappensInTheFuture.check(visit.occurredAt(), now());
        check(command(type, id, prepared, visit, false), visit.occurredAt(now()));
        var code = ledger.codes().next(SERIES, unit, Moment.dateOf(visit.occurredAt(now())), id);
        prepared.put("code", code);
        var kept = persons.keep(people, protect);
        prepared.set("visitors", StrictJson.tree(kept));
        try {
            return send(visit, id, command(type, id, prepared, visit, true));
        } catch (Refusal refusal) {
            persons.discardAfter(refusal, kept);
            throw refusal;
        }
    }

    private void check(ReceptionCommand unsealed, Instant at) {
        if (unsealed instanceof ReceiveCitizens visit) {
            Reception.check(visit, ledger.catalogue(), at);
        } else if (unsealed instanceof RefuseReception refusal) {
            UnknownUnit.ifUnknown(ledger.catalogue(), refusal.unit(), at);
        }
    }

    private static boolean confidential(ObjectNode body) {
        try {
            return PetitionKind.valueOf(body.path("kind").asString("")).confidential();
        } catch (IllegalArgumentException e) {
            throw new InvalidField("kind", body.has("kind") ? "malformed" : "required");
        }
    }

    /** What nobody counts by hand: those who are named came, and nobody speaks for others. */
    private static void numbers(ObjectNode body, int named) {
        if (!body.has("people")) {
            body.put("people", named);
        }
        if (!body.has("representatives")) {
            body.put("representatives", 0);
        }
        if (!body.has("sameContent")) {
            body.put("sameContent", 0);
        }
    }

    public ReceptionState act(Visit visit, String reception, String path, ObjectNode body) {
        var before = state(reception);
        var action = ReceptionAction.at(path).orElseThrow(() -> new UnknownStep(path));
        access.act(visit.account(), action, before);
        if (done(visit, before.id())) {
            return before;
        }
        StrictJson.storable(body);
        command(action.command(), before.id(), body, visit, false);
        guarded.checkOthers(body, protectedOf(before));
        return send(visit, before.id(), command(action.command(), before.id(), body, visit, true));
    }

    private List<Person> protectedOf(ReceptionState visit) {
        return visit.visitors().stream()
                .filter(Petitioner::isProtected)
                .flatMap(each -> ledger.vault().open(each.vaultId()).stream())
                .toList();
    }

    private <C> C command(Class<C> type, String id, ObjectNode body, Visit visit, boolean seal) {
        return CommandJson.read(
                type, "receptionId", id, body, visit::newId, text -> seal ? persons.seal(text) : NOT_YET_SEALED);
    }

    /** As it stands now, whoever asks. */
    public ReceptionState state(String idOrCode) {
        return ledger.reads().receptions().state(idOrCode, now(), Instant.MAX);
    }

    private boolean done(Visit visit, String id) {
        return visit.key() != null && ledger.reads().receptions().did(id, visit.commandId());
    }

    private ReceptionState send(Visit visit, String id, Object command) {
        ledger.commands().sendAndWait(new GenericCommandMessage<>(command, visit.metadata()));
        ledger.reads().settle(SETTLE);
        try {
            return state(ReceptionId.of(id).value());
        } catch (UnknownReception e) {
            throw new RecordedNotReadable();
        }
    }

    private Instant now() {
        return ledger.clock().instant();
    }
}
