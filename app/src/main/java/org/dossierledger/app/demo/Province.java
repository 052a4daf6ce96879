package org.dossierledger.app.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.dossierledger.app.demo.Props.Matter;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.deadline.Deadlines;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.dossier.Applicant;
import org.dossierledger.shared.dossier.DossierId;
import org.dossierledger.shared.event.Evidence;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.procedure.Procedure;
import org.dossierledger.shared.unit.Unit;
import org.dossierledger.shared.unit.UnitCode;

/**
 * Two years of a made-up province, acted out through the real commands with the clock set back, so that recorded times
 * are in the past too and every question about the past has an answer. The same seed gives the same province.
 */
final class Province {

    /** Where procedures of a field are decided when the desk itself does not decide them. */
    private static final Map<String, UnitCode> COMPETENT = Map.of(
            "Đất đai", UnitCode.of("H98.04.01"),
            "Hoạt động xây dựng", UnitCode.of("H98.03"),
            "Lý lịch tư pháp", UnitCode.of("H98.02"),
            "Thành lập và hoạt động doanh nghiệp", UnitCode.of("H98.05"),
            "An toàn thực phẩm", UnitCode.of("H98.06"));

    private final Catalogue catalogue;
    private final Deadlines deadlines;
    private final CommandGateway commands;
    private final DemoClock clock;
    private final BackOffice office;
    private final Reform reform;
    private final Random random = new Random(20_261_124);
    private final List<Matter> matters = new ArrayList<>();

    Province(
            Catalogue catalogue,
            Deadlines deadlines,
            CommandGateway commands,
            DemoClock clock,
            BackOffice office,
            Reform reform) {
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.commands = commands;
        this.clock = clock;
        this.office = office;
        this.reform = reform;
    }

    /**
     * Acts the province out up to {@code now}; what would happen later stays to be done.
     *
     * @param progress told the steps done, from 1 to the total that it is told first as a negative number
     */
    void actOut(int dossiers, Instant now, LongConsumer progress) {
        var steps = new ArrayList<Step>();
        var words = Vocabulary.load();
        var hours = new WorkingHours(deadlines.calendar(), random);
        for (var number = 0; number < dossiers; number++) {
            steps.addAll(story(number, now, hours, words));
        }
        lastDays(hours, words).forEach(steps::addAll);
        steps.addAll(petitions(now, words));
        steps.removeIf(step -> step.at().isAfter(now));
        steps.sort(Comparator.comparing(Step::at));
        progress.accept(-steps.size());
        var mornings = new TreeMap<>(reform.mornings());
        var told = GenericEventMessage.clock;
        GenericEventMessage.clock = clock;
        try {
            for (var i = 0; i < steps.size(); i++) {
                endBodies(mornings, steps.get(i).at());
                act(steps.get(i), i);
                progress.accept(i + 1L);
            }
        } finally {
            clock.backToNow();
            GenericEventMessage.clock = told;
        }
    }

    /** With lots of their own: there are the same dossiers whatever happens to petitions. */
    private List<Step> petitions(Instant now, Vocabulary words) {
        var lots = new Random(20_260_701);
        var hours = new WorkingHours(deadlines.calendar(), lots);
        var props = new Props(deadlines, hours, words, lots, office, matters, new AtomicInteger());
        var today = Moment.dateOf(now);
        var steps = new ArrayList<Step>();
        new ComplaintPlots(props, today).tell(steps);
        new SecondComplaintPlots(props, today).tell(steps);
        new DenunciationPlots(props, today).tell(steps);
        new IntakePlots(props, today).tell(steps);
        new Visits(props, today).tell(steps);
        new Inspections(props, today).tell(steps);
        new DistrictPetitions(props).tell(steps);
        return steps;
    }

    private List<Step> story(int number, Instant now, WorkingHours hours, Vocabulary words) {
        var id = DossierId.of(UUID.nameUUIDFromBytes(("demo " + number).getBytes(StandardCharsets.UTF_8))
                .toString());
        // more of them lately: a province that grows into its new system
        var age = (long) (730 * Math.pow(random.nextDouble(), 1.6));
        var receivedAt = hours.on(Moment.dateOf(now.minus(age, ChronoUnit.DAYS)));
        var day = Moment.dateOf(receivedAt);
        var procedure = Vocabulary.pick(catalogue.procedures().inForce(day), random);
        var desks = catalogue.units().existingOn(day).stream()
                .filter(Unit::oneStop)
                .map(Unit::code)
                .toList();
        return story(id, procedure, Vocabulary.pick(desks, random), receivedAt, hours, words);
    }

    /** What desks that are about to end still receive, and cannot finish. */
    private List<List<Step>> lastDays(WorkingHours hours, Vocabulary words) {
        var stories = new ArrayList<List<Step>>();
        catalogue.units().all().stream()
                .filter(unit -> unit.oneStop() && unit.validTo() != null)
                .forEach(unit -> {
                    for (var number = 0; number < 3; number++) {
                        var day = unit.validTo().minusDays(2L + 2L * number);
                        var slow = catalogue.procedures().inForce(day).stream()
                                .filter(each -> !COMPETENT.containsKey(each.field("vi")))
                                .filter(each -> each.processing().amount() >= 15)
                                .toList();
                        var id = DossierId.of(UUID.nameUUIDFromBytes(
                                        ("demo " + unit.code() + " " + number).getBytes(StandardCharsets.UTF_8))
                                .toString());
                        var receivedAt = hours.on(day);
                        stories.add(story(id, Vocabulary.pick(slow, random), unit.code(), receivedAt, hours, words));
                    }
                });
        return stories;
    }

    private List<Step> story(
            DossierId id,
            Procedure procedure,
            UnitCode desk,
            Instant receivedAt,
            WorkingHours hours,
            Vocabulary words) {
        var enterprise = procedure.field("vi").startsWith("Thành lập") && random.nextBoolean();
        var person = enterprise ? words.enterprise(random) : words.person(random);
        var sealed = office.applicant(person);
        var applicant = new Applicant(enterprise ? Applicant.Kind.ENTERPRISE : Applicant.Kind.CITIZEN, sealed);
        matters.add(new Matter(id.value(), desk, receivedAt));
        return new DossierStory(
                        id,
                        procedure,
                        desk,
                        COMPETENT.getOrDefault(procedure.field("vi"), desk),
                        deadlines,
                        hours,
                        words,
                        random,
                        text -> office.text(sealed.keyId(), text),
                        () -> office.receiptOf(id))
                .from(receivedAt, applicant, at -> office.code(desk, Moment.dateOf(at), id));
    }

    private void endBodies(TreeMap<Instant, Set<UnitCode>> mornings, Instant until) {
        while (!mornings.isEmpty() && mornings.firstKey().isBefore(until)) {
            var morning = mornings.pollFirstEntry();
            clock.at(morning.getKey());
            morning.getValue().forEach(reform::handOver);
        }
    }

    private void act(Step step, int number) {
        clock.at(step.at());
        var by = Provenance.by(
                step.actor(), step.role(), reform.actingFor(step.unit(), step.at()), "demo-" + number, "web");
        if (step.occurredAt() != null) {
            by = by.claimedAt(step.occurredAt(), Evidence.BACK_ENTERED);
        }
        commands.sendAndWait(
                new GenericCommandMessage<>(reform.on(step.at(), step.command().get()), MetaData.from(by.asMap())));
    }
}
