package org.dossierledger.app.evidence;

import org.dossierledger.shared.Refusal;

/** A pack of what is stored would not hold: the ledger itself is not what it signed. */
public final class LedgerDiffers extends Refusal {

    /** @param kind as a verification names it; the text is that of {@code difference.…} */
    LedgerDiffers(String kind, String detail) {
        super("difference." + kind, detail);
    }
}
