package org.dossierledger.command.act;

import java.time.LocalDate;
import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.unit.UnitCode;

/** The body goes on with its own cases: nothing of it had gone over to anybody by that day. */
public final class NothingWentOver extends Refusal {

    NothingWentOver(UnitCode from, LocalDate on, Catalogue catalogue) {
        super(UnitEnded.called(from, catalogue), on);
    }
}
