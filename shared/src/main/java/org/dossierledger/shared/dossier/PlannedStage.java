package org.dossierledger.shared.dossier;

import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Length;
import org.dossierledger.shared.unit.UnitCode;

/**
 * A stage of an interlinked dossier (hồ sơ liên thông), from the decision that approves the internal process.
 *
 * @param stage short id, unique in the dossier, e.g. {@code 1a}
 * @param order stages of the same order run in parallel; the next order starts when all of the former are done
 * @param allotment how long the unit has
 */
public record PlannedStage(String stage, String name, UnitCode unit, int order, Length allotment) {

    public PlannedStage {
        InvalidField.ifMissing("unit", unit);
        InvalidField.ifMissing("allotment", allotment);
        if (stage == null || !stage.matches("[\\p{L}\\p{N}_.-]{1,40}") || name == null || name.isBlank() || order < 1) {
            throw new IllegalArgumentException("stage: an id of 1 to 40 letters or digits, a name, an order from 1");
        }
    }
}
