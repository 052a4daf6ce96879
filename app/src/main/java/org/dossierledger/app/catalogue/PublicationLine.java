package org.dossierledger.app.catalogue;

import java.util.Map;
import org.dossierledger.shared.procedure.LatePublication;
import org.dossierledger.shared.procedure.Procedure.Change;
import org.dossierledger.shared.procedure.Publication;

/**
 * A publication decision, what it did to how many procedures, and whether it came in time.
 *
 * @param late whether it was signed or posted too late
 */
public record PublicationLine(
        Publication decision, Map<Change, Integer> procedures, LatePublication time, boolean late) {

    public int published() {
        return procedures.entrySet().stream()
                .filter(each -> each.getKey() != Change.ABOLISHED)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    public int abolished() {
        return procedures.getOrDefault(Change.ABOLISHED, 0);
    }
}
