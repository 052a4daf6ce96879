package org.dossierledger.app.handover;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.dossierledger.app.Ledger;
import org.dossierledger.query.handover.PendingCase;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.dossier.DossierCommand.TakeDossierOver;
import org.dossierledger.shared.dossier.DossierId;
import org.dossierledger.shared.petition.IntakeCommand.TakePetitionOver;
import org.dossierledger.shared.petition.PetitionId;
import org.dossierledger.shared.procedure.ProcedureCode;
import org.dossierledger.shared.reception.ReceptionCommand.TakeVisitOver;
import org.dossierledger.shared.reception.ReceptionId;
import org.dossierledger.shared.unit.Succession;
import org.dossierledger.shared.unit.UnitCode;

/**
 * Bàn giao hồ sơ, đơn đang giải quyết: one event for each case. What was interrupted is begun again and goes on with what is
 * left; the same case is never handed over twice for the same order.
 */
public final class Handover {

    private final Ledger ledger;

    public Handover(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What the body has, those dossiers too of which it only has a stage. */
    public List<PendingCase> pending(UnitCode from) {
        var cases = ledger.reads().pendingCases();
        var beside = cases.mayHaveStageAt(from).stream().filter(each -> hasStage(each, from));
        return Stream.concat(cases.heldBy(from).stream(), beside).toList();
    }

    private boolean hasStage(PendingCase dossier, UnitCode unit) {
        return ledger.reads().dossiers().state(dossier.id(), ledger.clock().instant(), Instant.MAX).stages().stream()
                .anyMatch(stage -> stage.unit().equals(unit));
    }

    /**
     * The cases that an order is about.
     *
     * @throws InvalidField when it names one that the body does not have
     */
    public List<PendingCase> of(HandoverOrder order) {
        var all = pending(order.from());
        var named = order.cases().stream()
                .filter(name -> all.stream().noneMatch(each -> isCalled(each, name)))
                .findFirst();
        if (named.isPresent()) {
            throw new InvalidField("cases", "unknown");
        }
        return all.stream()
                .filter(each ->
                        order.cases().isEmpty() || order.cases().stream().anyMatch(name -> isCalled(each, name)))
                .filter(each -> order.field() == null || order.field().equals(fieldOf(each)))
                .toList();
    }

    private static boolean isCalled(PendingCase each, String name) {
        return each.id().equals(name) || name.equals(each.code());
    }

    /** Lĩnh vực of a dossier, in Vietnamese; null for everything else. */
    public String fieldOf(PendingCase each) {
        return each.procedure() == null
                ? null
                : ledger.catalogue()
                        .procedures()
                        .find(ProcedureCode.of(each.procedure()))
                        .map(procedure -> procedure.field("vi"))
                        .orElse(null);
    }

    /** Who would go on with it by the succession, the largest share first. */
    public List<UnitCode> proposed(UnitCode from, String field) {
        return ledger.catalogue()
                .units()
                .answering(from, field, Moment.dateOf(ledger.clock().instant()));
    }

    /**
     * Hands over one case after the other; a refused one is told and the others go on.
     *
     * @param by the metadata of a command, by its id
     * @param progress told how many were tried so far
     */
    public HandoverReport carryOut(
            HandoverOrder order, List<PendingCase> cases, Function<String, MetaData> by, IntConsumer progress) {
        var effective = effective(order);
        var refused = new ArrayList<HandoverReport.Refused>();
        for (var i = 0; i < cases.size(); i++) {
            var each = cases.get(i);
            try {
                ledger.commands()
                        .sendAndWait(new GenericCommandMessage<>(
                                command(order, effective, each), by.apply(commandId(order, effective, each))));
            } catch (Refusal why) {
                refused.add(new HandoverReport.Refused(each.kind(), each.id(), each.code(), why));
            }
            progress.accept(i + 1);
        }
        return new HandoverReport(cases.size(), cases.size() - refused.size(), refused);
    }

    private static Object command(HandoverOrder order, LocalDate effective, PendingCase each) {
        return switch (each.kind()) {
            case "dossier" ->
                new TakeDossierOver(
                        DossierId.of(each.id()),
                        order.from(),
                        order.to(),
                        order.legalBasis(),
                        order.minutesNumber(),
                        effective);
            case "petition" ->
                new TakePetitionOver(
                        PetitionId.of(each.id()),
                        order.from(),
                        order.to(),
                        order.legalBasis(),
                        order.minutesNumber(),
                        effective);
            default ->
                new TakeVisitOver(
                        ReceptionId.of(each.id()),
                        order.from(),
                        order.to(),
                        order.legalBasis(),
                        order.minutesNumber(),
                        effective);
        };
    }

    /** The first day on which something of the body went over, by preference to the one that takes it. */
    public LocalDate effective(HandoverOrder order) {
        return order.effective() != null
                ? order.effective()
                : ledger.catalogue().units().successions().stream()
                        .filter(each -> each.from().equals(order.from()))
                        .min(Comparator.comparing(
                                        (Succession each) -> !order.to().equals(each.to()))
                                .thenComparing(Succession::effective))
                        .map(Succession::effective)
                        .orElseGet(() -> Moment.dateOf(ledger.clock().instant()));
    }

    private static String commandId(HandoverOrder order, LocalDate effective, PendingCase each) {
        var name =
                String.join(" ", "handover", order.from().value(), order.to().value(), effective.toString(), each.id());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
