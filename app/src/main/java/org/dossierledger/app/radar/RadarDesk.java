package org.dossierledger.app.radar;

import java.util.Locale;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.security.DossierAccess;
import org.dossierledger.query.radar.RadarAnswer;
import org.dossierledger.query.radar.RadarQuestion;
import org.dossierledger.shared.unit.UnitReading;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Asks the radar for an account: leaders about what their own units did, inspectors about what they may look at. */
@Component
public class RadarDesk {

    private final Ledger ledger;
    private final DossierAccess access;
    private final MessageSource messages;

    RadarDesk(Ledger ledger, DossierAccess access, MessageSource messages) {
        this.ledger = ledger;
        this.access = access;
        this.messages = messages;
    }

    /** @throws org.dossierledger.shared.InvalidField when something in it can be nothing that there is */
    public RadarAnswer answer(Account account, RadarAsked asked, String cursor, int limit) {
        return ledger.reads()
                .radar()
                .answer(question(account, asked, cursor, limit))
                .read(reading(asked));
    }

    /** All of it, to be written as a file. */
    RadarCsv file(Account account, RadarAsked asked, Locale language) {
        return new RadarCsv(
                ledger.reads().radar(),
                question(account, asked, null, 1),
                reading(asked),
                new RadarColumns(
                        ledger.catalogue(),
                        language.getLanguage(),
                        key -> messages.getMessage(key, null, null, language)));
    }

    private RadarQuestion question(Account account, RadarAsked asked, String cursor, int limit) {
        return asked.question(
                access.narrowed(access.scopeOf(account), asked.unit(), asked.answeringOn()), cursor, limit);
    }

    private UnitReading reading(RadarAsked asked) {
        return new UnitReading(ledger.catalogue().units(), asked.answeringOn());
    }
}
