package org.dossierledger.shared.deadline;

import org.dossierledger.shared.Refusal;

/** The law fixes how often and to what a period is extended, and this is not one of them. */
public final class NoSuchExtension extends Refusal {

    NoSuchExtension(String source, int allowed) {
        super(source, allowed);
    }
}
