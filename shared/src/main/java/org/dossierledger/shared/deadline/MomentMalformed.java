package org.dossierledger.shared.deadline;

import org.dossierledger.shared.Refusal;

/** Not a time: neither an ISO 8601 instant, nor a local date and time, nor a date that exists. */
public final class MomentMalformed extends Refusal {

    MomentMalformed(String text) {
        super(text);
    }
}
