package org.dossierledger.shared.inspection;

import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Text;

/**
 * An event that a finding points at, so that nobody can say later that another one was meant.
 *
 * @param kind of the record: dossier, petition, reception
 * @param record its id, also its stream
 * @param globalIndex place of the event in the log, from 1
 * @param leafHash SHA-256 of the event as it is sealed, in hexadecimal
 */
public record Citation(String kind, String record, long globalIndex, String leafHash) {

    public Citation {
        Text.required("citations", kind);
        Text.required("citations", record);
        Text.positive("citations", globalIndex);
        if (leafHash == null || !leafHash.matches("[0-9a-f]{64}")) {
            throw new InvalidField("citations", "malformed");
        }
    }
}
