package org.dossierledger.query.dossier;

import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.dossier.SampleDossiers.received;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.dossierledger.shared.dossier.Channel;
import org.dossierledger.shared.dossier.DossierClocks;
import org.dossierledger.shared.dossier.DossierCode;
import org.dossierledger.shared.dossier.DossierEvent;
import org.dossierledger.shared.dossier.DossierEvent.*;
import org.dossierledger.shared.dossier.DossierId;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.dossierledger.shared.unit.UnitCode;

/** Dossiers in number, and histories in which anything may follow anything. */
public final class SampleHistories {

    private SampleHistories() {}

    public static DossierId id(int number) {
        return DossierId.of(new UUID(1, number).toString());
    }

    public static DossierReceived receivedAs(int number) {
        var sample = received();
        return new DossierReceived(
                id(number),
                DossierCode.of("H98.00-261116-%04d".formatted(number + 1)),
                sample.procedure(),
                sample.receivingUnit(),
                sample.competentUnit(),
                sample.channel(),
                sample.applicant(),
                sample.papers(),
                sample.clocks(),
                sample.forwardBy(),
                sample.irregularities());
    }

    /** Something that can happen to the dossier, at random. */
    public static DossierEvent next(int number, Random random, List<String> eventsSoFar) {
        var id = id(number);
        var unit = UnitCode.of("H98.3" + (1 + random.nextInt(6)));
        var clocks = new DossierClocks(
                received().clocks().legal(), endOf("2026-12-0" + (1 + random.nextInt(9))), endOf("2026-12-01"));
        return switch (random.nextInt(9)) {
            case 0 -> new DossierAssigned(id, unit, "canbo" + random.nextInt(3), List.of());
            case 1 -> new DossierHandedOver(id, unit, unit, null, List.of());
            case 2 -> new SupplementRequested(id, 1, List.of("a"), "b", null, List.of());
            case 3 -> new SupplementReceived(id, 1, List.of(), clocks);
            case 4 -> new DossierExtended(id, 1, "c", endOf("2026-12-01"), clocks, null, List.of());
            case 5 -> new DossierResolved(id, Outcome.GRANTED, null, false, 0, 0, List.of());
            case 6 -> new ResultReturned(id, Channel.COUNTER, false, 0, List.of());
            case 7 -> new NoteAdded(id, SampleDossiers.APPLICANT.person());
            default ->
                new DossierCorrected(
                        id,
                        eventsSoFar.get(random.nextInt(eventsSoFar.size())),
                        "DossierAssigned",
                        "occurredAt",
                        moment(random).toString(),
                        null,
                        "d");
        };
    }

    static Instant moment(Random random) {
        return SampleDossiers.RECEIVED_AT.plusSeconds(random.nextInt(40 * 86_400));
    }
}
