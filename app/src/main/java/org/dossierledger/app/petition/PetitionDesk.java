package org.dossierledger.app.petition;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.request.CommandJson;
import org.dossierledger.app.request.StrictJson;
import org.dossierledger.app.request.Visit;
import org.dossierledger.command.dossier.DossierCodes;
import org.dossierledger.command.petition.Petition;
import org.dossierledger.query.petition.PetitionState;
import org.dossierledger.shared.complaint.ComplaintCommand.LodgeSecondComplaint;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.denunciation.DenunciationCommand.LodgeFurtherDenunciation;
import org.dossierledger.shared.event.Correctable;
import org.dossierledger.shared.petition.IntakeCommand.*;
import org.dossierledger.shared.petition.PetitionCommand;
import org.dossierledger.shared.petition.PetitionId;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.Petitioner;
import org.dossierledger.shared.petition.Source;
import org.dossierledger.shared.petition.Subject;
import org.dossierledger.shared.reception.ReceptionCommand.TakePetitionUp;
import org.dossierledger.shared.sealing.Sealed;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Where people act on petitions: checks who, keeps identities out of texts, seals, sends the command, and answers. */
@Component
public class PetitionDesk {

    /** Letters before the unit in the code of a petition: đơn thư. */
    static final String SERIES = "DT";

    private static final Duration SETTLE = Duration.ofSeconds(2);
    private static final Sealed NOT_YET_SEALED = new Sealed("-", "");

    private final Ledger ledger;
    private final PetitionAccess access;
    private final Persons persons;
    private final Guarded guarded;
    private final Denouncers denouncers;
    private final Splitting splitting;

    PetitionDesk(
            Ledger ledger,
            PetitionAccess access,
            Persons persons,
            Guarded guarded,
            Denouncers denouncers,
            Splitting splitting) {
        this.ledger = ledger;
        this.access = access;
        this.persons = persons;
        this.guarded = guarded;
        this.denouncers = denouncers;
        this.splitting = splitting;
    }

    /**
     * Registers a petition. {@code body}: the command's fields, persons and texts in the clear.
     *
     * @param kind as its writer calls it
     */
    public PetitionState receive(Visit visit, PetitionKind kind, ObjectNode body) {
        var id = PetitionId.of(visit.newId());
        var unit = StrictJson.unit(body, "unit");
        access.open(visit.account(), unit);
        if (done(visit, id.value())) {
            return state(id.value());
        }
        StrictJson.storable(body);
        StrictJson.ours(body, "petitionId");
        StrictJson.ours(body, "code");
        StrictJson.ours(body, "earlierKind");
        var people = persons.in(body, "petitioners");
        var protect = kind.confidential() || visitorsProtected(body);
        if (protect) {
            guarded.check(body, people.stream().map(Persons.Named::person).toList());
        }
        var prepared = prepared(id, kind, body, people.size());
        var checked = read(prepared, "-", Persons.placeholders(people, protect), body, false);
        Petition.check(checked, ledger.catalogue());
        announce(visit, checked);
        var code = new DossierCodes(ledger.dataSource())
                .next(SERIES, unit, Moment.dateOf(visit.occurredAt(now())), id.value());
        var kept = persons.keep(people, protect, id.value());
        return send(visit, id, read(prepared, code, kept, body, true));
    }

    /** Mật: only that it exists, and where. */
    public PetitionState noteSecret(Visit visit, PetitionKind kind, ObjectNode body) {
        var id = PetitionId.of(visit.newId());
        var unit = StrictJson.unit(body, "unit");
        access.open(visit.account(), unit);
        if (done(visit, id.value())) {
            return state(id.value());
        }
        StrictJson.storable(body);
        var number = StrictJson.text(body, "registerNumber");
        var code = new DossierCodes(ledger.dataSource())
                .next(SERIES, unit, Moment.dateOf(visit.occurredAt(now())), id.value());
        return send(visit, id, new NoteSecretPetition(id, code, kind, unit, number));
    }

    private ObjectNode prepared(PetitionId id, PetitionKind kind, ObjectNode body, int people) {
        var prepared = body.deepCopy();
        prepared.put("petitionId", id.value());
        prepared.put("kind", kind.name());
        if (!prepared.has("people")) {
            prepared.put("people", people);
        }
        if (prepared.hasNonNull("earlier")) {
            var earlier = state(StrictJson.text(prepared, "earlier"));
            prepared.put("earlier", earlier.id());
            prepared.put("earlierKind", earlier.petitionKind().name());
        }
        if (prepared.get("subject") instanceof ObjectNode subject
                && subject.path("kind").asString("").equals(Subject.Kind.DOSSIER.name())
                && subject.path("reference").isString()) {
            subject.put(
                    "reference",
                    ledger.reads().dossiers().idOf(subject.path("reference").asString()));
        }
        return prepared;
    }

    private String idOf(ObjectNode body, String field) {
        return ledger.reads().petitions().idOf(StrictJson.text(body, field));
    }

    private ReceivePetition read(
            ObjectNode prepared, String code, List<Petitioner> petitioners, ObjectNode body, boolean seal) {
        var json = prepared.deepCopy();
        json.put("code", code);
        json.set("petitioners", StrictJson.tree(petitioners));
        var summary = StrictJson.text(body, "summary");
        var sealed = seal ? persons.seal(summary, null) : NOT_YET_SEALED;
        json.set("summary", StrictJson.tree(sealed));
        if (body.hasNonNull("respondent")) {
            var respondent = StrictJson.text(body, "respondent");
            json.set("respondent", StrictJson.tree(seal ? persons.seal(respondent, sealed) : NOT_YET_SEALED));
        }
        return StrictJson.read(json, ReceivePetition.class);
    }

    private boolean visitorsProtected(ObjectNode body) {
        return body.path("reception").isString()
                && ledger
                        .reads()
                        .receptions()
                        .state(body.path("reception").asString(), now(), Instant.MAX)
                        .visitors()
                        .stream()
                        .anyMatch(Petitioner::isProtected);
    }

    /** Tells the petition that this one follows, and the visit of which it comes: they may say no. */
    private void announce(Visit visit, ReceivePetition c) {
        var telling = visit.commandId() + ":" + c.petitionId();
        if (c.reception() != null) {
            tell(visit, telling, new TakePetitionUp(c.reception(), c.petitionId(), c.kind()));
        }
        if (c.earlier() != null && c.source() != Source.SPLIT) {
            if (c.kind() == PetitionKind.COMPLAINT) {
                tell(visit, telling, new LodgeSecondComplaint(c.earlier(), c.petitionId()));
            } else if (c.kind() == PetitionKind.DENUNCIATION && c.earlierKind() == PetitionKind.DENUNCIATION) {
                tell(visit, telling, new LodgeFurtherDenunciation(c.earlier(), c.petitionId()));
            }
        }
    }

    private void tell(Visit visit, String commandId, Object command) {
        var metadata =
                new Visit(visit.account(), visit.key(), visit.channel(), visit.occurredAt(), null).metadata(commandId);
        ledger.commands().sendAndWait(new GenericCommandMessage<>(command, metadata));
    }

    /** Takes a step. {@code body}: the command's fields, texts that will be sealed in the clear. */
    public PetitionState act(Visit visit, String petition, String path, ObjectNode body) {
        var before = state(petition);
        var action = PetitionAction.at(path, before).orElseThrow(() -> new UnknownStep(path));
        access.act(visit.account(), action, before);
        if (done(visit, before.id())) {
            denouncers.forget(before);
            return before;
        }
        StrictJson.storable(body);
        guarded.check(body, before);
        var after = switch (action) {
            case CLASSIFICATION -> classify(visit, before, body);
            case SPLIT -> split(visit, before, body);
            case SAME_CONTENT -> join(visit, before, body);
            case SECOND_COMPLAINT -> send(visit, before, body, action, "second");
            case FURTHER_DENUNCIATION -> send(visit, before, body, action, "further");
            default -> send(visit, before, body, action);
        };
        if (action == PetitionAction.IDENTITY_ERASURE) {
            denouncers.erase(before);
        }
        return after;
    }

    private PetitionState send(
            Visit visit, PetitionState before, ObjectNode body, PetitionAction action, String other) {
        var named = body.deepCopy();
        named.put(other, idOf(body, other));
        return send(visit, before, named, action);
    }

    private PetitionState send(Visit visit, PetitionState before, ObjectNode body, PetitionAction action) {
        return send(visit, PetitionId.of(before.id()), command(action.command(), before, body, visit));
    }

    /** What it has sealed is sealed under the key of the petition's summary. */
    private <C extends PetitionCommand> C command(Class<C> type, PetitionState petition, ObjectNode body, Visit visit) {
        StrictJson.ours(body, "sealed");
        var prepared = body.deepCopy();
        if (type.equals(CorrectPetition.class) && correctsSealed(body, petition)) {
            prepared.put("sealed", StrictJson.text(body, "value"));
            prepared.remove("value");
        }
        return CommandJson.read(
                type,
                "petitionId",
                petition.id(),
                prepared,
                visit::newId,
                text -> persons.seal(text, petition.summary()));
    }

    private boolean correctsSealed(ObjectNode correction, PetitionState petition) {
        var event = StrictJson.text(correction, "correctedEvent");
        var fact = StrictJson.text(correction, "field");
        return ledger.reads().petitions().facts(petition.id(), Instant.MAX, Instant.MAX).stream()
                .filter(each -> each.eventId().equals(event))
                .map(each -> each.event().getClass())
                .anyMatch(type -> Correctable.factsOf(type).contains(fact) && Correctable.isPersonal(type, fact));
    }

    /** Whoever turns out to be a denouncer goes to the vault, and what stood of them before cannot be read any more. */
    private PetitionState classify(Visit visit, PetitionState before, ObjectNode body) {
        StrictJson.ours(body, "petitioners");
        var command = command(ClassifyPetition.class, before, body, visit);
        if (!command.kind().confidential() || before.petitioners().stream().allMatch(Petitioner::isProtected)) {
            return send(visit, PetitionId.of(before.id()), command);
        }
        guarded.check(body, denouncers.named(before));
        var kept = persons.protect(before.petitioners(), before.id());
        denouncers
                .visitors(before)
                .ifPresent(moved -> tell(visit, visit.commandId() + ":" + moved.receptionId(), moved));
        var after = send(visit, PetitionId.of(before.id()), command.keeping(kept));
        denouncers.forget(after);
        return after;
    }

    /** Each part is registered as a petition of its own first; then the mixed one ends. */
    private PetitionState split(Visit visit, PetitionState before, ObjectNode body) {
        var command = splitting.command(before, body);
        if (PetitionAction.SPLIT.possible(before) && command.parts().size() > 1) {
            // splitting late wins no time: each part was received when the whole was
            var then = new Visit(visit.account(), visit.key(), visit.channel(), before.receivedAt(), null);
            splitting
                    .parts(before, body)
                    .forEach(part -> tell(then, visit.commandId() + ":" + part.petitionId(), part));
        }
        return send(visit, PetitionId.of(before.id()), command);
    }

    private PetitionState join(Visit visit, PetitionState before, ObjectNode body) {
        var named = body.deepCopy();
        var primary = state(StrictJson.text(body, "primary"));
        access.see(visit.account(), primary);
        named.put("primary", primary.id());
        var command = command(JoinPetition.class, before, named, visit);
        var id = PetitionId.of(before.id());
        if (!primary.id().equals(before.id())) {
            tell(visit, visit.commandId() + ":" + id, new TakeSameContentIn(PetitionId.of(primary.id()), id));
        }
        return send(visit, id, command);
    }

    /** As it stands now, whoever asks. */
    public PetitionState state(String idOrCode) {
        return ledger.reads().petitions().state(idOrCode, now(), Instant.MAX);
    }

    /** What comes a second time is answered before it is read: it may no longer fit, just because it was done. */
    boolean done(Visit visit, String petition) {
        return visit.key() != null && ledger.reads().petitions().did(petition, visit.commandId());
    }

    PetitionState send(Visit visit, PetitionId id, PetitionCommand command) {
        ledger.commands().sendAndWait(new GenericCommandMessage<>(command, visit.metadata()));
        ledger.reads().settle(SETTLE);
        return state(id.value());
    }

    private Instant now() {
        return ledger.clock().instant();
    }
}
