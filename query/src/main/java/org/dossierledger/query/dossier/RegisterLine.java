package org.dossierledger.query.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.query.projection.ImportedCase;
import org.dossierledger.shared.dossier.DossierCode;
import org.dossierledger.shared.dossier.DossierStatus;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.procedure.ProcedureCode;
import org.dossierledger.shared.unit.UnitCode;

/**
 * A dossier as it stands in the register at one moment.
 *
 * @param openedAt never after it was received, whatever was claimed of its first action
 * @param paused it cannot become late
 * @param late settled when it ended; false while it is open
 */
record RegisterLine(
        DossierCode code,
        DossierStatus status,
        ProcedureCode procedure,
        UnitCode receivingUnit,
        UnitCode holder,
        String officer,
        Set<String> units,
        Instant openedAt,
        Instant receivedAt,
        Instant due,
        Instant endedAt,
        boolean paused,
        boolean late,
        List<Irregularity> irregularities) {

    /** @param facts of the history, in the order in which they happened */
    static List<Phase<RegisterLine>> course(DossierHistory history, List<Fact> facts, ImportedCase imports) {
        var opened = facts.get(0).occurredAt();
        var received = imports == null || imports.receivedAt() == null ? opened : imports.receivedAt();
        var first = received.isBefore(opened) ? received : opened;
        var cuts = Stream.concat(
                        facts.stream().map(Fact::occurredAt),
                        Stream.of(
                                received,
                                imports == null ? null : imports.endedAt(),
                                history.withdrawnAt(),
                                Instant.MAX))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        var phases = new ArrayList<Phase<RegisterLine>>();
        for (var i = 0; i + 1 < cuts.size(); i++) {
            var standing = history.at(cuts.get(i));
            if (standing.status != null) {
                Phase.of(of(standing, first), cuts.get(i), cuts.get(i + 1)).addTo(phases);
            }
        }
        return phases;
    }

    private static RegisterLine of(Standing standing, Instant openedAt) {
        return new RegisterLine(
                standing.code,
                standing.status,
                standing.procedure,
                standing.receivingUnit,
                standing.holder,
                standing.officer,
                standing.units(),
                openedAt,
                standing.receivedAt,
                standing.due,
                standing.endedAt,
                standing.pausedSince != null && standing.dueInForce() == null,
                standing.lateAtEnd,
                List.copyOf(standing.irregularities));
    }
}
