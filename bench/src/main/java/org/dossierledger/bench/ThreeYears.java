package org.dossierledger.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.dossierledger.command.eventlog.NewEvent;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.deadline.DeadlineRequest;
import org.dossierledger.shared.deadline.Deadlines;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.dossier.Applicant;
import org.dossierledger.shared.dossier.Channel;
import org.dossierledger.shared.dossier.DossierClocks;
import org.dossierledger.shared.dossier.DossierCode;
import org.dossierledger.shared.dossier.DossierEvent;
import org.dossierledger.shared.dossier.DossierId;
import org.dossierledger.shared.dossier.Paper;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.event.EventTypes;
import org.dossierledger.shared.event.Evidence;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.unit.Unit;

/**
 * What a province does in the three years before {@code end}, in the units and under the procedures that there were on each day:
 * as it would stand in the log, in the order of recording, never more of it in memory than what is open. One dossier in twenty is
 * resolved late, one in two hundred never, one result in thirty is entered days afterwards, one in fifty is corrected.
 */
final class ThreeYears {

    private static final List<Paper> PAPERS = List.of(new Paper("Đơn đề nghị", Paper.Form.ORIGINAL, 1));
    private static final int DAYS = 3 * 365;

    private final Deadlines deadlines;
    private final Catalogue catalogue;
    private final List<Applicant> applicants;
    private final Instant end;
    private final List<LocalDate> workingDays;
    private final Random random = new Random(11);

    ThreeYears(Deadlines deadlines, Catalogue catalogue, List<Applicant> applicants, Instant end) {
        this.deadlines = deadlines;
        this.catalogue = catalogue;
        this.applicants = applicants;
        this.end = end;
        this.workingDays = Moment.dateOf(end)
                .minusDays(DAYS)
                .datesUntil(Moment.dateOf(end).plusDays(1))
                .filter(deadlines.calendar()::isWorkingDay)
                .toList();
    }

    /** An event on its way into the log. */
    private record Due(Instant at, long number, NewEvent event) {}

    void tell(int dossiers, Consumer<NewEvent> log) {
        var later = new PriorityQueue<Due>(Comparator.comparing(Due::at).thenComparing(Due::number));
        var made = 0L;
        for (var number = 0; number < dossiers; number++) {
            var day = (int) ((long) number * workingDays.size() / dossiers);
            var part = (double) number * workingDays.size() / dossiers - day;
            var received = at(day, part);
            while (!later.isEmpty() && later.peek().at().isBefore(received)) {
                log.accept(later.poll().event());
            }
            for (var event : new Life(number, day, received).events()) {
                if (!event.recordedAt().isAfter(end)) {
                    later.add(new Due(event.recordedAt(), made++, event));
                }
            }
        }
        while (!later.isEmpty()) {
            log.accept(later.poll().event());
        }
    }

    /** In office hours of a working day; after the end where there is no such day any more. */
    private Instant at(int workingDay, double part) {
        if (workingDay >= workingDays.size()) {
            return end.plus(workingDay, ChronoUnit.DAYS);
        }
        var minutes = part < 0.5 ? 8 * 60 + part * 2 * 210 : 13.5 * 60 + (part - 0.5) * 2 * 210;
        return workingDays
                .get(workingDay)
                .atStartOfDay(Moment.ZONE)
                .plusNanos((long) (minutes * 60e9))
                .toInstant()
                .truncatedTo(ChronoUnit.MICROS);
    }

    private Instant some(int workingDay) {
        return at(workingDay, random.nextDouble());
    }

    private final class Life {

        private final DossierId id = DossierId.of(new UUID(random.nextLong(), random.nextLong()).toString());
        private final List<NewEvent> events = new ArrayList<>();
        private final int number;
        private final int day;
        private final Instant received;
        private final Unit unit;
        private final String handler;

        Life(int number, int day, Instant received) {
            this.number = number;
            this.day = day;
            this.received = received;
            this.unit = any(catalogue.units().existingOn(workingDays.get(day)));
            this.handler = "canbo." + unit.code().value() + "." + random.nextInt(8);
        }

        List<NewEvent> events() {
            var due = receive();
            var clerk = "motcua." + unit.code().value();
            record(new DossierEvent.DossierAssigned(id, unit.code(), handler, List.of()), clerk, some(day + 1));
            var asked = random.nextInt(4) == 0 ? supplement(due) : 0;
            if (number % 200 != 0) {
                resolve(due, asked);
            }
            return events;
        }

        private DossierClocks receive() {
            var procedure = any(catalogue.procedures().inForce(workingDays.get(day)));
            var legal = deadlines.compute(DeadlineRequest.of("K1", received).length(procedure.processing()));
            var clocks = new DossierClocks(legal, legal.due(), legal.due());
            record(
                    new DossierEvent.DossierReceived(
                            id,
                            DossierCode.of(unit.code(), workingDays.get(day), number),
                            procedure.code(),
                            unit.code(),
                            unit.code(),
                            random.nextInt(10) < 6 ? Channel.ONLINE : Channel.COUNTER,
                            applicants.get(number % applicants.size()),
                            PAPERS,
                            clocks,
                            legal,
                            List.of()),
                    "motcua." + unit.code().value(),
                    received);
            return clocks;
        }

        /** On which working day the papers came. */
        private int supplement(DossierClocks clocks) {
            record(
                    new DossierEvent.SupplementRequested(id, 1, List.of("Bản vẽ"), "Thiếu bản vẽ", null, List.of()),
                    handler,
                    some(day + 2));
            var came = day + 3 + random.nextInt(5);
            record(new DossierEvent.SupplementReceived(id, 1, PAPERS, clocks), handler, some(came));
            return came - day;
        }

        private void resolve(DossierClocks clocks, int asked) {
            var late = random.nextInt(20) == 0;
            var dueDay = workingDays.indexOf(Moment.dateOf(clocks.promised()));
            var latest = dueDay < 0 ? workingDays.size() : dueDay;
            var first = day + 2 + asked;
            var resolved = late
                    ? Math.max(first, latest + 1 + random.nextInt(20))
                    : first + random.nextInt(Math.max(1, latest - first + 1));
            late = late || resolved > latest;
            var at = some(resolved);
            var claimed =
                    random.nextInt(30) == 0 ? some(resolved - 1 - random.nextInt(Math.min(4, resolved - day))) : at;
            var eventId = record(
                    new DossierEvent.DossierResolved(
                            id, DossierEvent.Outcome.GRANTED, "KQ-" + number, late, 1, 1, List.of()),
                    handler,
                    at,
                    claimed);
            record(
                    new DossierEvent.ResultReturned(id, Channel.COUNTER, late, 1, List.of()),
                    "motcua." + unit.code().value(),
                    some(resolved + 1));
            if (number % 50 == 1) {
                var earlier = claimed.minus(1, ChronoUnit.DAYS).toString();
                record(
                        new DossierEvent.DossierCorrected(
                                id, eventId, "DossierResolved", "occurredAt", earlier, null, "ghi nhầm ngày"),
                        handler,
                        some(resolved + 2 + random.nextInt(15)));
            }
        }

        private void record(DossierEvent event, String actor, Instant at) {
            record(event, actor, at, at);
        }

        private String record(DossierEvent event, String actor, Instant at, Instant claimed) {
            var eventId = new UUID(random.nextLong(), random.nextLong()).toString();
            var by = Provenance.by(actor, "HANDLER", unit.code().value(), eventId, "web");
            by = claimed.equals(at) ? by : by.claimedAt(claimed, Evidence.BACK_ENTERED);
            events.add(new NewEvent(
                    eventId,
                    id.value(),
                    events.size(),
                    EventTypes.ALL.nameOf(event.getClass()),
                    EventTypes.ALL.revisionOf(event.getClass()),
                    at,
                    EventJson.MAPPER.writeValueAsBytes(event),
                    EventJson.MAPPER.writeValueAsBytes(by.asMap())));
            return eventId;
        }

        private <T> T any(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }
    }
}
