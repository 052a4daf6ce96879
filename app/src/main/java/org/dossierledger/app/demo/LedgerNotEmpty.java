package org.dossierledger.app.demo;

import java.nio.file.Path;
import org.dossierledger.shared.Refusal;

/** This ledger holds events that are not of a made-up province: no stories are mixed into them. */
public final class LedgerNotEmpty extends Refusal {

    LedgerNotEmpty(Path data) {
        super(data);
    }
}
