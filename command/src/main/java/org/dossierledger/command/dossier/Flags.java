package org.dossierledger.command.dossier;

import java.time.Instant;
import java.util.List;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.dossier.DossierClocks;
import org.dossierledger.shared.dossier.DossierCode;
import org.dossierledger.shared.event.Irregularity;

/** What an auditor would notice at the desk. */
final class Flags {

    private Flags() {}

    static void onReceipt(List<Irregularity> flags, DossierClocks clocks, DossierCode code, Instant receivedAt) {
        if (clocks.promised() == null) {
            flags.add(Irregularity.NO_PROMISE);
        } else if (clocks.promised().isAfter(clocks.legal().due())) {
            flags.add(Irregularity.PROMISE_AFTER_LEGAL);
        }
        var day = Moment.dateOf(receivedAt);
        if (code.parts().filter(parts -> !parts.received().equals(day)).isPresent()) {
            flags.add(Irregularity.CODE_DATE_DIFFERS);
        }
    }
}
