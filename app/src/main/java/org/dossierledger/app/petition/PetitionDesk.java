package org.dossierledger.app.petition;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.RecordedNotReadable;
import org.dossierledger.app.account.Accounts;
import org.dossierledger.app.request.CommandJson;
import org.dossierledger.app.request.StrictJson;
import org.dossierledger.app.request.Visit;
import org.dossierledger.command.act.HappensInTheFuture;
import org.dossierledger.command.petition.Petition;
import org.dossierledger.query.petition.PetitionState;
import org.dossierledger.query.petition.UnknownPetition;
import org.dossierledger.query.reception.UnknownReception;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Refusal;
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
import org.dossierledger.shared.unit.UnitCode;
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
    private final PetitionViewing viewing;

    PetitionDesk(
            Ledger ledger,
            PetitionAccess access,
            Persons persons,
            Guarded guarded,
            Denouncers denouncers,
            Splitting splitting,
            PetitionViewing viewing) {
        this.ledger = ledger;
        this.access = access;
        this.persons = persons;
        this.guarded = guarded;
        this.denouncers = denouncers;
        this.splitting = splitting;
        this.viewing = viewing;
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
        var protect = kind.confidential() || visitorsProtected(body, unit);
        if (protect) {
            guarded.check(body, people.stream().map(Persons.Named::person).toList());
        }
        var prepared = prepared(id, kind, body, people.size());
        var checked = read(prepared, "-", Persons.placeholders(people, protect), body, false);
        HappensInTheFuture.check(visit.occurredAt(), now());
        Petition.check(checked, ledger.catalogue(), visit.occurredAt(now()));
        announce(visit, checked);
        var code = ledger.codes().next(SERIES, unit, Moment.dateOf(visit.occurredAt(now())), id.value());
        var kept = persons.keep(people, protect);
        try {
            return send(visit, id, read(prepared, code, kept, body, true));
        } catch (Refusal refusal) {
            persons.discardAfter(refusal, kept);
            throw refusal;
        }
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
        HappensInTheFuture.check(visit.occurredAt(), now());
        var code = ledger.codes().next(SERIES, unit, Moment.dateOf(visit.occurredAt(now())), id.value());
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
        json.set("summary", StrictJson.tree(seal ? persons.seal(summary) : NOT_YET_SEALED));
        if (body.hasNonNull("respondent")) {
            var respondent = StrictJson.text(body, "respondent");
            json.set("respondent", StrictJson.tree(seal ? persons.seal(respondent) : NOT_YET_SEALED));
        }
        return StrictJson.read(json, ReceivePetition.class);
    }

    /** The visit of which it comes must be one of the same unit. */
    private boolean visitorsProtected(ObjectNode body, UnitCode unit) {
        if (!body.path("reception").isString()) {
            return false;
        }
        var named = body.path("reception").asString();
        var reception = ledger.reads().receptions().state(named, now(), Instant.MAX);
        if (!reception.units().contains(unit.value())) {
            throw new UnknownReception(named);
        }
        return reception.visitors().stream().anyMatch(Petitioner::isProtected);
    }

    /** Tells the petition that this one follows, and the visit of which it comes: they may say no. */
    private void announce(Visit visit, ReceivePetition c) {
        var telling = visit.commandId() + ":" + c.petitionId();
        if (c.earlier() != null && c.source() != Source.SPLIT) {
            tellEarlier(visit, telling, c);
        }
        if (c.reception() != null) {
            tell(visit, telling, new TakePetitionUp(c.reception(), c.petitionId(), c.kind()));
        }
    }

    /** Another body may receive what follows a petition here; whoever may not see that one learns nothing of it. */
    private void tellEarlier(Visit visit, String telling, ReceivePetition c) {
        try {
            if (c.kind() == PetitionKind.COMPLAINT) {
                tell(visit, telling, new LodgeSecondComplaint(c.earlier(), c.petitionId()));
            } else if (c.kind() == PetitionKind.DENUNCIATION && c.earlierKind() == PetitionKind.DENUNCIATION) {
                tell(visit, telling, new LodgeFurtherDenunciation(c.earlier(), c.petitionId()));
            }
        } catch (Refusal refusal) {
            var seen = access.maySee(visit.account(), state(c.earlier().value()));
            throw seen || refusal.retryable() ? refusal : new UnknownPetition(c.earlier());
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
            finish(visit, before);
            viewing.record(visit.account(), before, "state", visit.channel());
            return before;
        }
        StrictJson.storable(body);
        read(action, before, body, visit);
        guarded.check(visit.account(), visit.channel(), body, action.command(), before);
        var after = switch (action) {
            case CLASSIFICATION -> classify(visit, before, body);
            case SPLIT -> split(visit, before, body);
            case SAME_CONTENT -> join(visit, before, body);
            case ASSIGNMENT -> assign(visit, before, body);
            default -> send(visit, before, body, action);
        };
        finish(visit, after);
        return after;
    }

    /** Refuses what is no such command, before anybody's identity is opened for comparison. */
    private void read(PetitionAction action, PetitionState before, ObjectNode body, Visit visit) {
        if (action == PetitionAction.SPLIT) {
            splitting.command(before, body, visit.commandId());
        } else if (action == PetitionAction.SAME_CONTENT) {
            StrictJson.text(body, "primary");
        } else {
            command(action.command(), before, body, visit, text -> NOT_YET_SEALED);
        }
    }

    /** What follows from what is recorded, and may not have been done by then: all of it may be done again. */
    private void finish(Visit visit, PetitionState petition) {
        denouncers.forget(petition);
        if (petition.identityErased()) {
            denouncers.erase(petition);
        }
        if (petition.primary() != null) {
            var id = PetitionId.of(petition.id());
            var primary = state(petition.primary());
            if (!primary.followers().contains(petition.id())) {
                tell(visit, visit.commandId() + ":" + id, new TakeSameContentIn(PetitionId.of(primary.id()), id));
            }
        }
    }

    /** To somebody who can have it: a slip would leave it with nobody, and wait for whoever gets that name later. */
    private PetitionState assign(Visit visit, PetitionState before, ObjectNode body) {
        var officer = body.path("officer").asString("");
        if (!officer.isEmpty()
                && new Accounts(ledger.dataSource())
                        .handlers().stream()
                                .noneMatch(each -> each.getUsername().equals(officer))) {
            throw new InvalidField("officer", "unknown");
        }
        return send(visit, before, body, PetitionAction.ASSIGNMENT);
    }

    private PetitionState send(Visit visit, PetitionState before, ObjectNode body, PetitionAction action) {
        return send(visit, PetitionId.of(before.id()), command(action.command(), before, body, visit, persons::seal));
    }

    private <C extends PetitionCommand> C command(
            Class<C> type, PetitionState petition, ObjectNode body, Visit visit, Function<String, Sealed> seal) {
        StrictJson.ours(body, "sealed");
        var prepared = body.deepCopy();
        if (type.equals(CorrectPetition.class) && correctsSealed(body, petition)) {
            prepared.put("sealed", StrictJson.text(body, "value"));
            prepared.remove("value");
        }
        return CommandJson.read(type, "petitionId", petition.id(), prepared, visit::newId, seal);
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
        var command = command(ClassifyPetition.class, before, body, visit, persons::seal);
        var id = PetitionId.of(before.id());
        if (!command.kind().confidential() || !PetitionAction.CLASSIFICATION.possible(before)) {
            return send(visit, id, command);
        }
        denouncers
                .visitors(before)
                .ifPresent(moved -> tell(visit, visit.commandId() + ":" + moved.receptionId(), moved));
        if (before.petitioners().stream().allMatch(Petitioner::isProtected)) {
            return send(visit, id, command);
        }
        guarded.check(body, denouncers.named(before));
        var kept = persons.protect(before.petitioners());
        var cleared = denouncers.cleared(before, kept);
        try {
            send(visit, id, command.keeping(kept));
        } catch (Refusal refusal) {
            persons.discardAfter(
                    refusal,
                    kept.stream()
                            .filter(each -> !before.petitioners().contains(each))
                            .toList());
            throw refusal;
        }
        for (var i = 0; i < cleared.size(); i++) {
            tell(visit, visit.commandId() + ":cleared " + i, cleared.get(i));
        }
        return state(before.id());
    }

    /** Each part is registered as a petition of its own first; then the mixed one ends. */
    private PetitionState split(Visit visit, PetitionState before, ObjectNode body) {
        var request = visit.commandId();
        var command = splitting.command(before, body, request);
        if (PetitionAction.SPLIT.possible(before)
                && command.parts().size() > 1
                && (visit.expectedVersion() == null || visit.expectedVersion() == before.version())) {
            // splitting late wins no time: each part was received when the whole was
            var then = new Visit(visit.account(), visit.key(), visit.channel(), before.receivedAt(), null);
            splitting.parts(before, body, request).forEach(part -> tell(then, request + ":" + part.petitionId(), part));
        }
        return send(visit, PetitionId.of(before.id()), command);
    }

    private PetitionState join(Visit visit, PetitionState before, ObjectNode body) {
        var primary = state(StrictJson.text(body, "primary"));
        access.see(visit.account(), primary);
        var named = body.deepCopy();
        named.put("primary", primary.id());
        return send(
                visit, PetitionId.of(before.id()), command(JoinPetition.class, before, named, visit, persons::seal));
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
        try {
            return state(id.value());
        } catch (UnknownPetition e) {
            throw new RecordedNotReadable();
        }
    }

    private Instant now() {
        return ledger.clock().instant();
    }
}
