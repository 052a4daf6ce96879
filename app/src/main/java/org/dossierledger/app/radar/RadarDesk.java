package org.dossierledger.app.radar;

import java.time.Instant;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.security.DossierAccess;
import org.dossierledger.query.radar.RadarAnswer;
import org.dossierledger.query.radar.RadarQuestion;
import org.dossierledger.shared.unit.UnitReading;
import org.springframework.stereotype.Component;

/** Asks the radar for an account: leaders about what their own units did, inspectors about what they may look at. */
@Component
public class RadarDesk {

    private final Ledger ledger;
    private final DossierAccess access;

    RadarDesk(Ledger ledger, DossierAccess access) {
        this.ledger = ledger;
        this.access = access;
    }

    /**
     * @param unit code; null for all that the account sees
     * @param reading units as recorded, or by the body that answers on a day
     */
    public RadarAnswer answer(
            Account account,
            String unit,
            UnitReading reading,
            String actor,
            String record,
            String rule,
            Instant from,
            Instant to,
            String cursor,
            int limit) {
        var scope = access.narrowed(access.scopeOf(account), unit, reading.on());
        return ledger.reads()
                .radar()
                .answer(new RadarQuestion(scope, actor, record, rule, from, to, cursor, limit))
                .read(reading);
    }
}
