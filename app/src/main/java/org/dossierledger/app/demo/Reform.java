package org.dossierledger.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.messaging.MetaData;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.handover.Handover;
import org.dossierledger.app.handover.HandoverOrder;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.deadline.WorkingCalendar;
import org.dossierledger.shared.dossier.DossierCommand.AssignDossier;
import org.dossierledger.shared.dossier.DossierCommand.PlanStages;
import org.dossierledger.shared.dossier.PlannedStage;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.unit.Succession;
import org.dossierledger.shared.unit.UnitCode;
import org.dossierledger.shared.unit.Units;

/** How the made-up province lives through the end of its districts: what they had is handed over, and others go on. */
final class Reform {

    private final Ledger ledger;
    private final Units units;
    private final WorkingCalendar calendar;

    Reform(Ledger ledger) {
        this.ledger = ledger;
        this.units = ledger.catalogue().units();
        this.calendar = ledger.deadlines().calendar();
    }

    /** The first working mornings after bodies ended, and which. */
    Map<Instant, Set<UnitCode>> mornings() {
        var mornings = new TreeMap<Instant, Set<UnitCode>>();
        units.all().stream().filter(unit -> unit.validTo() != null).forEach(unit -> {
            var at = morning(calendar.addWorkingDays(unit.validTo(), 1));
            mornings.computeIfAbsent(at, each -> new TreeSet<>()).add(unit.code());
        });
        return mornings;
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(LocalTime.of(7, 40)).atZone(Moment.ZONE).toInstant();
    }

    /** By the leader of the province, to whoever has the largest share. */
    void handOver(UnitCode ended) {
        var handover = new Handover(ledger);
        ledger.reads().catchUp();
        var cases = handover.pending(ended);
        if (cases.isEmpty()) {
            return;
        }
        var to = handover.proposed(ended, null).get(0);
        var basis = units.successions().stream()
                .filter(each -> each.from().equals(ended))
                .map(Succession::legalBasis)
                .findFirst()
                .orElseThrow();
        var order = new HandoverOrder(ended, to, basis, "01/BB-BG", null, null, Set.of());
        var report = handover.carryOut(
                order,
                cases,
                id -> MetaData.from(
                        Provenance.by("lanhdaotinh", "LEADER", "H98", id, "web").asMap()),
                tried -> {});
        if (!report.refused().isEmpty()) {
            throw new IllegalStateException(
                    "the made-up province cannot hand over: " + report.refused().get(0));
        }
    }

    /** Who acts for a unit on that day: itself, or its successor; null for the system itself. */
    String actingFor(String unit, Instant at) {
        return unit == null ? null : actingFor(UnitCode.of(unit), at).value();
    }

    private UnitCode actingFor(UnitCode unit, Instant at) {
        return units.existedOn(unit, Moment.dateOf(at)) ? unit : units.answeringFirst(unit, null, Moment.dateOf(at));
    }

    /** The command with bodies that exist on that day. */
    Object on(Instant at, Object command) {
        if (command instanceof AssignDossier c) {
            return new AssignDossier(c.dossierId(), actingFor(c.unit(), at), c.officer());
        }
        if (command instanceof PlanStages c) {
            return new PlanStages(
                    c.dossierId(),
                    List.copyOf(c.stages().stream()
                            .map(stage -> new PlannedStage(
                                    stage.stage(),
                                    stage.name(),
                                    actingFor(stage.unit(), at),
                                    stage.order(),
                                    stage.allotment()))
                            .toList()));
        }
        return command;
    }
}
