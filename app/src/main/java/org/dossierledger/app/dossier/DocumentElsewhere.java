package org.dossierledger.app.dossier;

import org.dossierledger.shared.Refusal;

/** The ledger names the document, and this node does not have its file: its folder is not the one that the others use. */
public final class DocumentElsewhere extends Refusal {

    DocumentElsewhere(String sha256) {
        super(sha256);
    }
}
