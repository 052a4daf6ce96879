package org.dossierledger.app.handover;

import java.util.List;
import org.dossierledger.shared.Refusal;

/**
 * What became of a bulk hand-over.
 *
 * @param cases how many there were
 * @param done how many went over
 */
public record HandoverReport(int cases, int done, List<Refused> refused) {

    /** @param code or id where it has no code */
    public record Refused(String kind, String id, String code, Refusal why) {}
}
