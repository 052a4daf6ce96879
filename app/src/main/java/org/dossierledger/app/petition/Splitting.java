package org.dossierledger.app.petition;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.request.StrictJson;
import org.dossierledger.query.petition.PetitionState;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.petition.IntakeCommand.ReceivePetition;
import org.dossierledger.shared.petition.IntakeCommand.SplitPetition;
import org.dossierledger.shared.petition.IntakeEvent;
import org.dossierledger.shared.petition.PetitionId;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.Source;
import org.dossierledger.shared.reception.ReceptionId;
import org.dossierledger.shared.unit.UnitCode;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What a mixed petition becomes: a petition for each of its contents. */
@Component
class Splitting {

    private final Ledger ledger;
    private final Persons persons;

    Splitting(Ledger ledger, Persons persons) {
        this.ledger = ledger;
        this.persons = persons;
    }

    /**
     * What the whole is told, before anything is written.
     *
     * @param body {@code parts}, each with {@code kind} and {@code summary}
     * @param request id of the command
     */
    SplitPetition command(PetitionState whole, ObjectNode body, String request) {
        var parts = new ArrayList<IntakeEvent.Part>();
        for (var given : given(body)) {
            StrictJson.text(given, "summary");
            parts.add(new IntakeEvent.Part(idOf(whole, request, parts.size()), kind(given)));
        }
        return new SplitPetition(PetitionId.of(whole.id()), parts);
    }

    /** The parts to be registered: codes are spent for them, and their contents sealed. */
    List<ReceivePetition> parts(PetitionState whole, ObjectNode body, String request) {
        var parts = new ArrayList<ReceivePetition>();
        for (var given : given(body)) {
            parts.add(part(whole, given, idOf(whole, request, parts.size())));
        }
        return parts;
    }

    private static List<ObjectNode> given(ObjectNode body) {
        if (!body.path("parts").isArray()) {
            throw new InvalidField("parts", "required");
        }
        var given = new ArrayList<ObjectNode>();
        for (var each : body.path("parts")) {
            if (!(each instanceof ObjectNode part)) {
                throw new InvalidField("parts", "malformed");
            }
            given.add(part);
        }
        return given;
    }

    /** A repeated request meets the same parts. */
    private static PetitionId idOf(PetitionState whole, String request, int place) {
        return PetitionId.of(
                UUID.nameUUIDFromBytes((whole.id() + " " + request + " part " + place).getBytes(StandardCharsets.UTF_8))
                        .toString());
    }

    /** Who wrote it stays in the vault, in an entry for each part. */
    private ReceivePetition part(PetitionState whole, ObjectNode given, PetitionId id) {
        var unit = UnitCode.of(whole.receivingUnit());
        var kind = kind(given);
        var summary = StrictJson.text(given, "summary");
        return new ReceivePetition(
                id,
                ledger.codes().next(PetitionDesk.SERIES, unit, Moment.dateOf(whole.receivedAt()), id.value()),
                kind,
                Source.SPLIT,
                unit,
                persons.again(whole.petitioners()),
                whole.people(),
                persons.seal(summary),
                null,
                whole.subject(),
                PetitionId.of(whole.id()),
                whole.petitionKind(),
                whole.reception() == null ? null : ReceptionId.of(whole.reception()),
                null,
                null);
    }

    private static PetitionKind kind(ObjectNode body) {
        try {
            return PetitionKind.valueOf(body.path("kind").asString(""));
        } catch (IllegalArgumentException e) {
            throw new InvalidField("kind", body.has("kind") ? "malformed" : "required");
        }
    }
}
