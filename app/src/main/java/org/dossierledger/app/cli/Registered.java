package org.dossierledger.app.cli;

import java.util.List;
import org.dossierledger.app.ReadSide;
import org.dossierledger.query.dossier.AmbiguousCode;

/** The kinds of things that a command finds by an id or a code, each in a register of its own. */
enum Registered {
    DOSSIER,
    PETITION;

    /**
     * What nobody knows is taken for a dossier, and refused when it is asked for.
     *
     * @throws AmbiguousCode when several have the code
     */
    static Registered as(String idOrCode, ReadSide reads) {
        if (!reads.petitions().has(idOrCode)) {
            return DOSSIER;
        }
        if (reads.dossiers().has(idOrCode)) {
            throw new AmbiguousCode(
                    idOrCode,
                    List.of(reads.dossiers().idOf(idOrCode), reads.petitions().idOf(idOrCode)));
        }
        return PETITION;
    }
}
