package org.dossierledger.app.serve;

import java.util.concurrent.TimeUnit;
import org.dossierledger.app.Ledger;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells the log of erasures that it could not be told of at the start, as soon as its cluster is there. */
@Component
class UntoldErasures {

    private final Ledger ledger;

    UntoldErasures(Ledger ledger) {
        this.ledger = ledger;
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void tell() {
        if (!ledger.erasuresFinished()) {
            ledger.finishErasures();
        }
    }
}
