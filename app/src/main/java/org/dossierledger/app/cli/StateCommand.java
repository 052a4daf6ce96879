package org.dossierledger.app.cli;

import java.time.Instant;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.dossier.StateAnswer;
import org.dossierledger.app.petition.PetitionAnswer;
import org.dossierledger.app.rules.RulesAt;
import org.dossierledger.query.dossier.DossierState;
import org.dossierledger.query.duty.DutyState;
import org.dossierledger.query.inspection.InspectionState;
import org.dossierledger.query.inspection.RecommendationState;
import org.dossierledger.query.petition.PetitionState;
import org.dossierledger.query.reception.ReceptionState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ledger state}: where a dossier, a petition, a visit, an inspection or a recommendation stands or stood. */
@Command(name = "state")
public final class StateCommand extends Reading {

    @Parameters(paramLabel = "ID|CODE", descriptionKey = "idOrCode")
    private String idOrCode;

    @Override
    void answer(Ledger ledger, Instant asOf, Instant knownAt, boolean json) {
        var known = knownAt == null ? Instant.MAX : knownAt;
        switch (Registered.as(idOrCode, ledger.reads())) {
            case DOSSIER ->
                dossier(ledger.rulesAt(known), ledger.reads().dossiers(known).state(idOrCode, asOf, known), json);
            case PETITION ->
                petition(ledger.rulesAt(known), ledger.reads().petitions(known).state(idOrCode, asOf, known), json);
            case RECEPTION ->
                reception(
                        ledger.rulesAt(known), ledger.reads().receptions(known).state(idOrCode, asOf, known), json);
            case INSPECTION ->
                inspection(ledger.rulesAt(known), ledger.reads().inspections().state(idOrCode, asOf, known), json);
            case RECOMMENDATION ->
                recommendation(
                        ledger.rulesAt(known), ledger.reads().recommendations().state(idOrCode, asOf, known), json);
        }
    }

    private void dossier(RulesAt rules, DossierState state, boolean json) {
        if (json) {
            json(StateAnswer.of(state, texts().text("status." + state.status())));
            return;
        }
        var table = new Columns();
        table.row(texts().text("field.code"), state.code() == null ? state.id() : state.code());
        table.row(texts().text("status"), state.statusCode() + " " + texts().text("status." + state.status()));
        table.row(texts().text("held"), nameOf(state.unit(), rules));
        table.row(texts().text("received"), Columns.time(state.receivedAt()));
        table.row(texts().text("due"), Columns.time(state.dueAt()));
        table.row(texts().text("ended"), Columns.time(state.endedAt()));
        table.row(texts().text("state.late"), lateness(state.late(), state.workingDaysLate()));
        out().print(table);
    }

    private void petition(RulesAt rules, PetitionState state, boolean json) {
        var status = texts().text("petitionStatus." + state.status());
        if (json) {
            json(new PetitionAnswer(state, status));
            return;
        }
        var table = new Columns();
        table.row(texts().text("field.code"), state.code() == null ? state.id() : state.code());
        table.row(texts().text("state.kind"), texts().text("PetitionKind." + state.petitionKind()));
        table.row(texts().text("status"), status);
        table.row(texts().text("held"), nameOf(state.unit(), rules));
        table.row(texts().text("received"), Columns.time(state.receivedAt()));
        table.row(texts().text("state.accepted"), Columns.time(state.acceptedAt()));
        state.duties().forEach(duty -> table.row(texts().text("late.owed"), owed(duty)));
        table.row(texts().text("state.resolved"), Columns.time(state.resolvedAt()));
        table.row(texts().text("ended"), Columns.time(state.endedAt()));
        table.row(texts().text("state.late"), lateness(state.late(), state.workingDaysLate()));
        out().print(table);
    }

    private void reception(RulesAt rules, ReceptionState state, boolean json) {
        if (json) {
            json(state);
            return;
        }
        var table = new Columns();
        table.row(texts().text("field.code"), state.code() == null ? state.id() : state.code());
        table.row(texts().text("status"), texts().text("state.stage." + state.stage()));
        table.row(texts().text("field.mode"), texts().text("Mode." + state.mode()));
        table.row(texts().text("field.unit"), nameOf(state.unit(), rules));
        table.row(texts().text("state.received"), Columns.time(state.receivedAt()));
        state.duties().forEach(duty -> table.row(texts().text("late.owed"), owed(duty)));
        table.row(texts().text("state.answered"), Columns.time(state.answeredAt()));
        table.row(texts().text("state.late"), lateness(state.late(), state.workingDaysLate()));
        out().print(table);
    }

    private void inspection(RulesAt rules, InspectionState state, boolean json) {
        if (json) {
            json(state);
            return;
        }
        var table = new Columns();
        table.row(texts().text("field.code"), state.code());
        table.row(texts().text("state.kind"), texts().text("InspectionKind." + state.kind()));
        table.row(texts().text("status"), texts().text("inspectionStage." + state.stage()));
        table.row(texts().text("field.unit"), nameOf(state.unit(), rules));
        state.steps()
                .forEach(step -> table.row(texts().text("inspectionStage." + step.stage()), Columns.time(step.at())));
        state.duties().forEach(duty -> table.row(texts().text("late.owed"), owed(duty)));
        table.row(texts().text("state.late"), lateness(state.late(), state.workingDaysLate()));
        out().print(table);
    }

    private void recommendation(RulesAt rules, RecommendationState state, boolean json) {
        if (json) {
            json(state);
            return;
        }
        var table = new Columns();
        table.row(texts().text("field.code"), state.code());
        table.row(texts().text("state.kind"), texts().text("RecommendationKind." + state.kind()));
        table.row(texts().text("status"), texts().text("recommendationProgress." + state.progress()));
        table.row(texts().text("field.addressee"), nameOf(state.addressee(), rules));
        table.row(texts().text("due"), Columns.time(state.dueAt()));
        table.row(texts().text("ended"), Columns.time(state.endedAt()));
        table.row(texts().text("state.late"), lateness(state.late(), state.workingDaysLate()));
        out().print(table);
    }

    private String owed(DutyState owed) {
        var what = texts().text("Duty." + owed.duty());
        return owed.pausedSince() == null
                ? texts().text("state.owed", what, Columns.time(owed.dueAt()))
                : texts().text("state.owed.paused", what, Columns.time(owed.pausedSince()));
    }

    private String nameOf(String unit, RulesAt rules) {
        return rules.catalogue().nameOf(unit, texts().language().getLanguage());
    }

    private String lateness(boolean late, int days) {
        return late ? texts().text("state.late.yes", days) : texts().text("state.late.no");
    }
}
