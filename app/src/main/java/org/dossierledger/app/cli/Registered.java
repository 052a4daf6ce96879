package org.dossierledger.app.cli;

import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.dossierledger.app.ReadSide;
import org.dossierledger.query.dossier.AmbiguousCode;

/** The kinds of things that a command finds by an id or a code, each in a register of its own. */
enum Registered {
    DOSSIER(
            (reads, named) -> reads.dossiers().has(named),
            (reads, named) -> reads.dossiers().idOf(named)),
    PETITION(
            (reads, named) -> reads.petitions().has(named),
            (reads, named) -> reads.petitions().idOf(named)),
    RECEPTION(
            (reads, named) -> reads.receptions().has(named),
            (reads, named) -> reads.receptions().idOf(named)),
    INSPECTION(
            (reads, named) -> reads.inspections().has(named),
            (reads, named) -> reads.inspections().idOf(named)),
    RECOMMENDATION(
            (reads, named) -> reads.recommendations().has(named),
            (reads, named) -> reads.recommendations().idOf(named));

    private final BiPredicate<ReadSide, String> has;
    private final BiFunction<ReadSide, String, String> idOf;

    Registered(BiPredicate<ReadSide, String> has, BiFunction<ReadSide, String, String> idOf) {
        this.has = has;
        this.idOf = idOf;
    }

    String idOf(String named, ReadSide reads) {
        return idOf.apply(reads, named);
    }

    /**
     * What nobody knows is taken for a dossier, and refused when it is asked for.
     *
     * @throws AmbiguousCode when several have the code
     */
    static Registered as(String idOrCode, ReadSide reads) {
        var found = Stream.of(values())
                .filter(register -> register.has.test(reads, idOrCode))
                .toList();
        if (found.size() > 1) {
            throw new AmbiguousCode(
                    idOrCode,
                    found.stream()
                            .map(register -> register.idOf.apply(reads, idOrCode))
                            .toList());
        }
        return found.isEmpty() ? DOSSIER : found.get(0);
    }
}
