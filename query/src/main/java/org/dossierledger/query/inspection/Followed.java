package org.dossierledger.query.inspection;

import org.dossierledger.query.duty.Holder;
import org.dossierledger.query.duty.OwedDuties;
import org.dossierledger.query.projection.Fact;

/** Where a stream of this feature stands at one moment; moved from fact to fact. */
interface Followed {

    void apply(Fact fact);

    /** Whether anything was known of it by then. */
    boolean begun();

    String code();

    Holder holder();

    OwedDuties duties();
}
