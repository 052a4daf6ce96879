package org.dossierledger.shared.petition;

import org.dossierledger.shared.InvalidField;

/**
 * What a decision or conclusion orders, as tables 01/KQGQ and 03/KQGQ count it. Money in đồng, land in square metres.
 *
 * @param toInvestigators cases passed to the investigating body
 */
public record Recovery(
        long moneyToState,
        long landToState,
        long moneyToOrganisations,
        long landToOrganisations,
        long moneyToPeople,
        long landToPeople,
        int organisationsRestored,
        int peopleRestored,
        int peopleToDiscipline,
        int officialsToDiscipline,
        int toInvestigators,
        int peopleToInvestigators,
        int officialsToInvestigators) {

    public Recovery {
        if (moneyToState < 0
                || landToState < 0
                || moneyToOrganisations < 0
                || landToOrganisations < 0
                || moneyToPeople < 0
                || landToPeople < 0
                || organisationsRestored < 0
                || peopleRestored < 0
                || peopleToDiscipline < 0
                || officialsToDiscipline < 0
                || toInvestigators < 0
                || peopleToInvestigators < 0
                || officialsToInvestigators < 0) {
            throw new InvalidField("recovery", "negative");
        }
    }
}
