package org.dossierledger.app.evidence;

import java.time.Instant;
import org.dossierledger.shared.Refusal;

/** A pack made now holds more than was there when the export under this key was recorded. */
public final class ExportTooOld extends Refusal {

    ExportTooOld(Instant recordedAt) {
        super(recordedAt);
    }
}
