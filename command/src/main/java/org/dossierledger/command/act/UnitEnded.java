package org.dossierledger.command.act;

import java.util.List;
import java.util.stream.Collectors;
import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.unit.Unit;
import org.dossierledger.shared.unit.UnitCode;

/** The unit had ended by the day on which it is given something to do; says who answers for it. */
public final class UnitEnded extends Refusal {

    UnitEnded(Unit unit, List<UnitCode> answering, Catalogue catalogue) {
        super(
                called(unit.code(), catalogue),
                unit.validTo(),
                answering.stream().map(each -> called(each, catalogue)).collect(Collectors.joining("; ")));
    }

    /** Bodies are called by their Vietnamese name in every language. */
    static String called(UnitCode unit, Catalogue catalogue) {
        return catalogue.units().nameOf(unit, "vi") + " (" + unit + ")";
    }
}
