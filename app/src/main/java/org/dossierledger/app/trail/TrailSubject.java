package org.dossierledger.app.trail;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dossierledger.app.Ledger;
import org.dossierledger.query.dossier.AmbiguousCode;
import org.dossierledger.query.dossier.UnknownDossier;
import org.dossierledger.query.inspection.UnknownInspection;
import org.dossierledger.query.inspection.UnknownRecommendation;
import org.dossierledger.query.petition.PetitionState;
import org.dossierledger.query.petition.UnknownPetition;
import org.dossierledger.query.reception.UnknownReception;

/**
 * The one thing whose trail is read.
 *
 * @param kind dossier, petition, reception, inspection or recommendation
 * @param code null while it has none
 * @param petition null for what is none
 */
public record TrailSubject(String kind, String id, String code, PetitionState petition) {

    /**
     * @param seen the units of the reader; null for everything
     * @param known which inspections and recommendations the reader may know of, whatever the units
     * @throws UnknownSubject when there is none that these units have to do with
     * @throws AmbiguousCode when there are several
     */
    static TrailSubject of(String idOrCode, Set<String> seen, Predicate<TrailSubject> known, Ledger ledger) {
        var reads = ledger.reads();
        var now = ledger.clock().instant();
        var found = Stream.<Supplier<TrailSubject>>of(
                        () -> {
                            var it = reads.dossiers().state(idOrCode, now, Instant.MAX);
                            return near(it.units(), seen)
                                    ? new TrailSubject("dossier", it.id(), it.code(), null)
                                    : null;
                        },
                        () -> {
                            var it = reads.petitions().state(idOrCode, now, Instant.MAX);
                            return near(it.units(), seen) ? new TrailSubject("petition", it.id(), it.code(), it) : null;
                        },
                        () -> {
                            var it = reads.receptions().state(idOrCode, now, Instant.MAX);
                            return near(it.units(), seen)
                                    ? new TrailSubject("reception", it.id(), it.code(), null)
                                    : null;
                        },
                        () -> {
                            var it = reads.inspections().state(idOrCode, now, Instant.MAX);
                            return knowing(known, new TrailSubject("inspection", it.id(), it.code(), null));
                        },
                        () -> {
                            var it = reads.recommendations().state(idOrCode, now, Instant.MAX);
                            return knowing(known, new TrailSubject("recommendation", it.id(), it.code(), null));
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
        } catch (UnknownDossier | UnknownPetition | UnknownReception | UnknownInspection | UnknownRecommendation none) {
            return Stream.empty();
        }
    }

    /** Whether it is an inspection, or recommended in one. */
    boolean ofInspection() {
        return kind.equals("inspection") || kind.equals("recommendation");
    }

    private static TrailSubject knowing(Predicate<TrailSubject> known, TrailSubject it) {
        return known.test(it) ? it : null;
    }

    private static boolean near(Collection<String> units, Set<String> seen) {
        return seen == null || !Collections.disjoint(units, seen);
    }
}
