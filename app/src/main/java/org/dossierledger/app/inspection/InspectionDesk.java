package org.dossierledger.app.inspection;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.RecordedNotReadable;
import org.dossierledger.app.petition.Persons;
import org.dossierledger.app.petition.UnknownStep;
import org.dossierledger.app.request.CommandJson;
import org.dossierledger.app.request.RegisterMoment;
import org.dossierledger.app.request.StrictJson;
import org.dossierledger.app.request.Visit;
import org.dossierledger.app.security.NotAllowed;
import org.dossierledger.command.act.HappensInTheFuture;
import org.dossierledger.command.inspection.Inspection;
import org.dossierledger.query.inspection.InspectionState;
import org.dossierledger.query.inspection.UnknownInspection;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.inspection.InspectionCommand.AddTeamMember;
import org.dossierledger.shared.inspection.InspectionCommand.DecideInspection;
import org.dossierledger.shared.inspection.InspectionKind;
import org.dossierledger.shared.sealing.Sealed;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Where inspections are led: checks who, finds the events that are cited, seals, sends the command, and answers. */
@Component
public class InspectionDesk {

    private static final Duration SETTLE = Duration.ofSeconds(5);
    private static final Sealed NOT_YET_SEALED = new Sealed("-", "");

    private final Ledger ledger;
    private final InspectionAccess access;
    private final Citations citations;
    private final SampleDesk samples;
    private final Persons persons;

    InspectionDesk(Ledger ledger, InspectionAccess access, Citations citations, SampleDesk samples, Persons persons) {
        this.ledger = ledger;
        this.access = access;
        this.citations = citations;
        this.samples = samples;
        this.persons = persons;
    }

    /** @throws UnknownInspection when there is none */
    public InspectionState state(String inspection) {
        return ledger.reads().inspections().state(inspection, ledger.clock().instant(), Instant.MAX);
    }

    /** At a moment; null for now. @throws UnknownInspection also when nothing was known of it then */
    public InspectionState state(String inspection, RegisterMoment then) {
        return then == null
                ? state(inspection)
                : ledger.reads().inspections(then.known()).state(inspection, then.asOf(), then.known());
    }

    /** Quyết định. {@code body}: the command's fields. */
    public InspectionState decide(Visit visit, ObjectNode body) {
        var id = visit.newId();
        StrictJson.ours(body, "code");
        StrictJson.storable(body);
        var prepared = body.deepCopy();
        prepared.put("code", "-");
        var unnumbered = command(DecideInspection.class, id, prepared, text -> NOT_YET_SEALED);
        access.decide(visit.account(), unnumbered);
        if (done(visit, id)) {
            return state(id);
        }
        HappensInTheFuture.check(visit.occurredAt(), ledger.clock().instant());
        var series = unnumbered.kind() == InspectionKind.INSPECTION ? "TTR" : "KTR";
        var day = Moment.dateOf(visit.occurredAt(ledger.clock().instant()));
        Inspection.check(unnumbered, ledger.catalogue());
        prepared.put("code", ledger.codes().next(series, unnumbered.unit(), day, id));
        return send(visit, id, command(DecideInspection.class, id, prepared, text -> NOT_YET_SEALED));
    }

    /** @param path of an {@link InspectionAction} */
    public InspectionState act(Visit visit, String inspection, String path, ObjectNode body) {
        var before = state(inspection);
        var action = InspectionAction.at(path).orElseThrow(() -> new UnknownStep(path));
        access.act(visit.account(), action, before);
        if (done(visit, before.id())) {
            return before;
        }
        StrictJson.storable(body);
        var prepared = prepared(visit, action, before, body);
        var unsealed = command(action.command(), before.id(), prepared, text -> NOT_YET_SEALED);
        if (unsealed instanceof AddTeamMember c) {
            access.inspector(c.member());
        }
        return send(visit, before.id(), command(action.command(), before.id(), prepared, persons::seal));
    }

    private ObjectNode prepared(Visit visit, InspectionAction action, InspectionState before, ObjectNode body) {
        var prepared = body.deepCopy();
        switch (action) {
            case FINDING -> citations.into(prepared, visit.account());
            case SAMPLE -> samples.into(prepared, before, visit.account());
            case CORRECTION -> {
                return StatedFacts.corrected(
                        body,
                        ledger.reads().inspections().recorded(before.id(), Instant.MAX),
                        unit -> access.stated(visit.account(), unit));
            }
            case EXPLANATION -> mine(visit, before, body.path("explanation").asInt(0));
            case CLOSING -> {
                StrictJson.ours(body, "openRecommendations");
                ledger.reads().settle(SETTLE);
                prepared.put("openRecommendations", open(before.id()));
            }
            default -> {}
        }
        return prepared;
    }

    private long open(String inspection) {
        return ledger.reads().recommendationRegister().of(inspection).stream()
                .filter(each -> !each.progress().over())
                .count();
    }

    /** Who is asked explains, and nobody else. */
    private void mine(Visit visit, InspectionState it, int explanation) {
        var others = it.explanations().stream()
                .filter(each -> each.number() == explanation)
                .anyMatch(each -> !access.answeredForBy(visit.account()).contains(each.addressee()));
        if (others) {
            throw new NotAllowed();
        }
    }

    private static <C> C command(Class<C> type, String id, ObjectNode body, Function<String, Sealed> seal) {
        return CommandJson.read(type, "inspectionId", id, body, () -> id, seal);
    }

    private boolean done(Visit visit, String id) {
        return visit.key() != null && ledger.reads().inspections().did(id, visit.commandId());
    }

    private InspectionState send(Visit visit, String id, Object command) {
        ledger.commands().sendAndWait(new GenericCommandMessage<>(command, visit.metadata()));
        ledger.reads().settle(SETTLE);
        try {
            return state(id);
        } catch (UnknownInspection e) {
            throw new RecordedNotReadable();
        }
    }
}
