package org.dossierledger.command.history;

import org.dossierledger.shared.Refusal;

/** The file as a whole cannot be read (broken XML, an open quote, no header): nothing was imported. */
public final class HistoryMalformed extends Refusal {

    HistoryMalformed(Object file, long line, String problem) {
        super(file, line, problem);
    }
}
