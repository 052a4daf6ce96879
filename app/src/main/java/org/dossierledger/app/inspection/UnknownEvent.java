package org.dossierledger.app.inspection;

import org.dossierledger.shared.Refusal;

/** No event of a record that the inspector may see has this place in the log. */
public final class UnknownEvent extends Refusal {

    UnknownEvent(Object globalIndex) {
        super(globalIndex);
    }
}
