package org.dossierledger.shared.event;

import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.sealing.Sealed;

/** Đính chính: says what an earlier event of the same stream should have said; nothing is edited. */
public interface CorrectionEvent extends LedgerEvent {

    /** Id of the event that was wrong. */
    String correctedEvent();

    String correctedType();

    /** Which of its facts, see {@link Correctable}. */
    String field();

    /** The right value as text; null where it is personal and {@link #sealed()} has it. */
    String value();

    Sealed sealed();

    /** What was due because of the corrected event, counted again from its right time; null: as it was. */
    default Deadline recounted() {
        return null;
    }
}
