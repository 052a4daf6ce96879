package org.dossierledger.app.inspection;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.RecordedNotReadable;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.petition.Persons;
import org.dossierledger.app.petition.UnknownStep;
import org.dossierledger.app.request.CommandJson;
import org.dossierledger.app.request.RegisterMoment;
import org.dossierledger.app.request.StrictJson;
import org.dossierledger.app.request.Visit;
import org.dossierledger.app.security.NotAllowed;
import org.dossierledger.query.inspection.RecommendationState;
import org.dossierledger.query.inspection.UnknownRecommendation;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.inspection.Direction;
import org.dossierledger.shared.inspection.RecommendationCommand.MakeRecommendation;
import org.dossierledger.shared.sealing.Sealed;
import org.dossierledger.shared.unit.UnitCode;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Where recommendations are made, answered and followed. */
@Component
public class RecommendationDesk {

    private static final String SERIES = "KNTT";
    private static final Duration SETTLE = Duration.ofSeconds(5);
    private static final Sealed NOT_YET_SEALED = new Sealed("-", "");

    private final Ledger ledger;
    private final InspectionDesk inspections;
    private final InspectionAccess access;
    private final Persons persons;

    RecommendationDesk(Ledger ledger, InspectionDesk inspections, InspectionAccess access, Persons persons) {
        this.ledger = ledger;
        this.inspections = inspections;
        this.access = access;
        this.persons = persons;
    }

    /** @throws UnknownRecommendation when there is none */
    public RecommendationState state(String recommendation) {
        return ledger.reads()
                .recommendations()
                .state(recommendation, ledger.clock().instant(), Instant.MAX);
    }

    /** The same for who may see it. */
    public RecommendationState seen(Account account, String recommendation) {
        var now = state(recommendation);
        standpoint(account, now);
        return now;
    }

    /** The same at a moment; null for now. @throws UnknownRecommendation also when nothing was known of it then */
    public RecommendationState seen(Account account, String recommendation, RegisterMoment then) {
        var now = seen(account, recommendation);
        return then == null
                ? now
                : ledger.reads().recommendations(then.known()).state(now.id(), then.asOf(), then.known());
    }

    private Standpoint standpoint(Account account, RecommendationState it) {
        return access.standpoint(account, it, inspections.state(it.inspection()))
                .orElseThrow(NotAllowed::new);
    }

    /** Whether the account may do it now; the aggregate has the last word. */
    public boolean mayDo(Account account, RecommendationAction action, RecommendationState it) {
        return action.possible(it) && action.allowedFrom(standpoint(account, it), it.direction());
    }

    /** Kiến nghị of an inspection, or to the body that inspects. */
    public RecommendationState make(Visit visit, String inspection, ObjectNode body) {
        var of = inspections.state(inspection);
        var standpoint = access.standpoint(visit.account(), of).orElseThrow(NotAllowed::new);
        var id = visit.newId();
        StrictJson.ours(body, "code");
        StrictJson.ours(body, "inspectionId");
        StrictJson.ours(body, "inspectingUnit");
        StrictJson.ours(body, "direction");
        if (visit.key() != null && ledger.reads().recommendations().did(id, visit.commandId())) {
            return state(id);
        }
        StrictJson.storable(body);
        var prepared = body.deepCopy();
        if (standpoint == Standpoint.INSPECTED) {
            StrictJson.ours(body, "addressee");
            prepared.put("addressee", of.unit());
        } else if (!of.stage().concluded()) {
            throw new RecommendationTooEarly();
        }
        prepared.put(
                "direction",
                (standpoint == Standpoint.INSPECTED ? Direction.TO_INSPECTING : Direction.TO_INSPECTED).name());
        prepared.put("inspectionId", of.id()).put("inspectingUnit", of.unit()).put("code", "-");
        for (var number : new String[] {"money", "land", "persons"}) {
            if (!prepared.has(number)) {
                prepared.put(number, 0);
            }
        }
        var unnumbered = command(MakeRecommendation.class, id, prepared, text -> NOT_YET_SEALED);
        if (ledger.catalogue().units().find(unnumbered.addressee()).isEmpty()) {
            throw new InvalidField("addressee", "unknown");
        }
        var day = Moment.dateOf(visit.occurredAt(ledger.clock().instant()));
        prepared.put("code", ledger.codes().next(SERIES, UnitCode.of(of.unit()), day, id));
        return send(visit, id, command(MakeRecommendation.class, id, prepared, persons::seal));
    }

    /** @param path of a {@link RecommendationAction} */
    public RecommendationState act(Visit visit, String recommendation, String path, ObjectNode body) {
        var before = state(recommendation);
        var action = RecommendationAction.at(path).orElseThrow(() -> new UnknownStep(path));
        if (!action.allowedFrom(standpoint(visit.account(), before), before.direction())) {
            throw new NotAllowed();
        }
        if (visit.key() != null && ledger.reads().recommendations().did(before.id(), visit.commandId())) {
            return before;
        }
        StrictJson.storable(body);
        var prepared = action == RecommendationAction.CORRECTION
                ? StatedFacts.corrected(
                        body,
                        ledger.reads().recommendations().recorded(before.id(), Instant.MAX),
                        unit -> access.stated(visit.account(), unit))
                : body;
        command(action.command(), before.id(), prepared, text -> NOT_YET_SEALED);
        return send(visit, before.id(), command(action.command(), before.id(), prepared, persons::seal));
    }

    private static <C> C command(Class<C> type, String id, ObjectNode body, Function<String, Sealed> seal) {
        return CommandJson.read(type, "recommendationId", id, body, () -> id, seal);
    }

    private RecommendationState send(Visit visit, String id, Object command) {
        ledger.commands().sendAndWait(new GenericCommandMessage<>(command, visit.metadata()));
        ledger.reads().settle(SETTLE);
        try {
            return state(id);
        } catch (UnknownRecommendation e) {
            throw new RecordedNotReadable();
        }
    }
}
