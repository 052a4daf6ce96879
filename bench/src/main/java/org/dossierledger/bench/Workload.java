package org.dossierledger.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.deadline.DeadlineRequest;
import org.dossierledger.shared.deadline.Deadlines;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.dossier.Applicant;
import org.dossierledger.shared.dossier.Channel;
import org.dossierledger.shared.dossier.DossierClocks;
import org.dossierledger.shared.dossier.DossierCode;
import org.dossierledger.shared.dossier.DossierCommand;
import org.dossierledger.shared.dossier.DossierEvent;
import org.dossierledger.shared.dossier.DossierId;
import org.dossierledger.shared.dossier.Paper;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.event.EventTypes;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.event.StoredEvent;
import org.dossierledger.shared.procedure.Procedure;
import org.dossierledger.shared.unit.UnitCode;

/**
 * Dossiers of six actions each: receive, assign, ask for papers, take them in, resolve, return. Some stay open and
 * some end late, so that late lists have something to find.
 */
final class Workload {

    static final int EVENTS_PER_DOSSIER = 6;

    private static final List<Paper> PAPERS = List.of(
            new Paper("Đơn đăng ký biến động", Paper.Form.ORIGINAL, 1),
            new Paper("Giấy chứng nhận quyền sử dụng đất", Paper.Form.ORIGINAL, 1));

    private final Deadlines deadlines;
    private final List<Procedure> procedures;
    private final List<UnitCode> units;
    private final Instant end;

    Workload(Deadlines deadlines, Catalogue catalogue, Instant end) {
        this.deadlines = deadlines;
        this.procedures = catalogue.procedures().inForce(Moment.dateOf(end));
        this.units = catalogue.units().existingOn(Moment.dateOf(end)).stream()
                .map(unit -> unit.code())
                .toList();
        this.end = end;
    }

    /** The commands of one dossier, in order. */
    List<DossierCommand> commands(int number, Applicant applicant) {
        var id = id(number);
        var unit = units.get(number % units.size());
        var code = DossierCode.of(unit, LocalDate.of(2026, 11, 2), number);
        var procedure = procedures.get(number % procedures.size()).code();
        return List.of(
                new DossierCommand.ReceiveDossier(
                        id, code, procedure, unit, unit, Channel.COUNTER, applicant, PAPERS, null, false),
                new DossierCommand.AssignDossier(id, unit, "canbo" + number % 50),
                new DossierCommand.RequestSupplement(
                        id, List.of("Trích lục bản đồ"), "Thiếu trích lục bản đồ địa chính"),
                new DossierCommand.TakeSupplementIn(id, PAPERS, null),
                new DossierCommand.ResolveDossier(id, DossierEvent.Outcome.GRANTED, "KQ-" + number),
                new DossierCommand.ReturnResult(id, Channel.COUNTER));
    }

    /**
     * The history of dossiers as it would stand in the log: interleaved, ordered by time, spread over the two years
     * before {@code end}. One in twenty ends late, one in two hundred is never resolved.
     *
     * @param first number of the first dossier
     * @param index of the last event that is in the log already
     */
    List<StoredEvent> history(int first, int dossiers, long index, List<Applicant> applicants) {
        var random = new Random(7 + first);
        var events = new ArrayList<Timed>(dossiers * EVENTS_PER_DOSSIER);
        var span = ChronoUnit.SECONDS.between(end.minus(730, ChronoUnit.DAYS), end);
        for (var number = first; number < first + dossiers; number++) {
            var start = end.minusSeconds((long) (random.nextDouble() * span));
            events.addAll(life(number, start, applicants.get(number % applicants.size()), random));
        }
        events.sort((a, b) -> a.at.compareTo(b.at));
        var stored = new ArrayList<StoredEvent>(events.size());
        for (var timed : events) {
            stored.add(store(index + stored.size() + 1L, timed));
        }
        return stored;
    }

    private record Timed(Instant at, long sequence, DossierEvent event, UnitCode unit) {}

    private List<Timed> life(int number, Instant start, Applicant applicant, Random random) {
        var id = id(number);
        var unit = units.get(number % units.size());
        var procedure = procedures.get(number % procedures.size());
        var legal = deadlines.compute(DeadlineRequest.of("K1", start).length(procedure.processing()));
        var clocks = new DossierClocks(legal, legal.due(), legal.due());
        var code = DossierCode.of("B-" + number);
        var late = random.nextInt(20) == 0;
        var length = Math.max(3600, ChronoUnit.SECONDS.between(start, legal.due()));
        var resolved =
                late ? legal.due().plusSeconds(86_400L * (1 + random.nextInt(60))) : start.plusSeconds(length * 7 / 10);
        var steps = new ArrayList<Timed>();
        steps.add(new Timed(
                start,
                0,
                new DossierEvent.DossierReceived(
                        id,
                        code,
                        procedure.code(),
                        unit,
                        unit,
                        Channel.COUNTER,
                        applicant,
                        PAPERS,
                        clocks,
                        legal,
                        List.of()),
                unit));
        steps.add(new Timed(
                start.plusSeconds(600),
                1,
                new DossierEvent.DossierAssigned(id, unit, "canbo" + number % 50, List.of()),
                unit));
        steps.add(new Timed(
                start.plusSeconds(length / 10),
                2,
                new DossierEvent.SupplementRequested(
                        id, 1, List.of("Trích lục bản đồ"), "Thiếu trích lục bản đồ địa chính", null, List.of()),
                unit));
        steps.add(new Timed(
                start.plusSeconds(length / 5), 3, new DossierEvent.SupplementReceived(id, 1, PAPERS, clocks), unit));
        if (number % 200 != 0) {
            steps.add(new Timed(
                    resolved,
                    4,
                    new DossierEvent.DossierResolved(
                            id, DossierEvent.Outcome.GRANTED, "KQ-" + number, late, 1, 1, List.of()),
                    unit));
            steps.add(new Timed(
                    resolved.plusSeconds(3600),
                    5,
                    new DossierEvent.ResultReturned(id, Channel.COUNTER, late, 1, List.of()),
                    unit));
        } else {
            steps.add(new Timed(
                    start.plusSeconds(length / 4),
                    4,
                    new DossierEvent.DossierHandedOver(id, unit, unit, null, List.of()),
                    unit));
            steps.add(new Timed(
                    start.plusSeconds(length / 3),
                    5,
                    new DossierEvent.DossierAssigned(id, unit, "canbo7", List.of()),
                    unit));
        }
        return steps;
    }

    private static StoredEvent store(long globalIndex, Timed timed) {
        var by = Provenance.by("motcua", "CLERK", timed.unit.value(), "c-" + globalIndex, "web");
        return new StoredEvent(
                globalIndex,
                UUID.randomUUID().toString(),
                timed.event.dossierId().value(),
                timed.sequence,
                EventTypes.ALL.nameOf(timed.event.getClass()),
                EventTypes.ALL.revisionOf(timed.event.getClass()),
                timed.at.truncatedTo(ChronoUnit.MICROS),
                EventJson.MAPPER.writeValueAsBytes(timed.event),
                EventJson.MAPPER.writeValueAsBytes(by.asMap()));
    }

    static DossierId id(int number) {
        return DossierId.of(new UUID(0x1234_5678_9abc_4000L, 0x8000_0000_0000_0000L | number).toString());
    }
}
