package org.dossierledger.app.trail;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dossierledger.app.Ledger;
import org.dossierledger.query.dossier.AmbiguousCode;
import org.dossierledger.query.dossier.UnknownDossier;
import org.dossierledger.query.petition.PetitionState;
import org.dossierledger.query.petition.UnknownPetition;
import org.dossierledger.query.reception.UnknownReception;

/**
 * The one thing whose trail is read.
 *
 * @param kind dossier, petition or reception
 * @param code null while it has none
 * @param petition null for what is none
 */
public record TrailSubject(String kind, String id, String code, PetitionState petition) {

    /**
     * @param seen the units of the reader; null for everything
     * @throws UnknownSubject when there is none that these units have to do with
     * @throws AmbiguousCode when there are several
     */
    static TrailSubject of(String idOrCode, Set<String> seen, Ledger ledger) {
        var reads = ledger.reads();
        var now = ledger.clock().instant();
        var found = Stream.<Supplier<TrailSubject>>of(
                        () -> {
                            var it = reads.dossiers().state(idOrCode, now, java.time.Instant.MAX);
                            return near(it.units(), seen)
                                    ? new TrailSubject("dossier", it.id(), it.code(), null)
                                    : null;
                        },
                        () -> {
                            var it = reads.petitions().state(idOrCode, now, java.time.Instant.MAX);
                            return near(it.units(), seen) ? new TrailSubject("petition", it.id(), it.code(), it) : null;
                        },
                        () -> {
                            var it = reads.receptions().state(idOrCode, now, java.time.Instant.MAX);
                            return near(it.units(), seen)
                                    ? new TrailSubject("reception", it.id(), it.code(), null)
                                    : null;
                        })
                .flatMap(TrailSubject::ifThere)
                .toList();
        if (found.isEmpty()) {
            throw new UnknownSubject(idOrCode);
        }
        if (found.size() > 1) {
            throw new AmbiguousCode(
                    idOrCode, found.stream().map(TrailSubject::id).toList());
        }
        return found.get(0);
    }

    private static Stream<TrailSubject> ifThere(Supplier<TrailSubject> look) {
        try {
            return Stream.ofNullable(look.get());
        } catch (UnknownDossier | UnknownPetition | UnknownReception none) {
            return Stream.empty();
        }
    }

    private static boolean near(Collection<String> units, Set<String> seen) {
        return seen == null || !Collections.disjoint(units, seen);
    }
}
