package org.dossierledger.shared.deadline;

import org.dossierledger.shared.Refusal;

/** Not a time: neither an ISO 8601 instant, nor a local date and time, nor a date that exists. */
public final class MomentMalformed extends Refusal {

    private static final int SHOWN = 40;

    public MomentMalformed(String text) {
        super(text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…");
    }
}
