package org.dossierledger.command.history;

import org.dossierledger.shared.Refusal;

/** The mapping file cannot be used: file, line, field, and what is wrong. */
public final class MappingMalformed extends Refusal {

    MappingMalformed(Object file, int line, String field, String problem) {
        super(file, line, field, problem);
    }
}
