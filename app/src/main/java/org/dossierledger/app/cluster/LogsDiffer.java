package org.dossierledger.app.cluster;

import org.dossierledger.query.evidence.Difference;
import org.dossierledger.shared.Refusal;

/** Two logs that should be one are not, so neither may go on in place of the other. */
public final class LogsDiffer extends Refusal {

    private final transient Difference first;

    public LogsDiffer(Difference first) {
        super(first.globalIndex(), "difference." + first.kind());
        this.first = first;
    }

    /** The first difference of the cluster from the log in PostgreSQL. */
    public Difference first() {
        return first;
    }
}
