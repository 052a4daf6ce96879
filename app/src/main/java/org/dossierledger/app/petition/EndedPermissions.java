package org.dossierledger.app.petition;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.dossierledger.app.Ledger;
import org.dossierledger.query.petition.IdentityAccess.State;
import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.petition.IdentityCommand.ExpireIdentityAccess;
import org.dossierledger.shared.petition.PetitionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Puts the end of a permission to open an identity on record once its time is over. The permission itself ends by the
 * clock, whether or not this has run.
 */
@Component
class EndedPermissions {

    private static final Logger LOG = LoggerFactory.getLogger(EndedPermissions.class);

    private final Ledger ledger;

    EndedPermissions(Ledger ledger) {
        this.ledger = ledger;
    }

    @Scheduled(fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
    void record() {
        try {
            var now = ledger.clock().instant();
            for (var petition : ledger.reads().petitionRegister().accessesOver(now)) {
                expireOrGoOn(petition, now);
            }
        } catch (DataAccessException later) {
            LOG.warn("permissions that ended are put on record later", later);
        }
    }

    /** One petition that cannot be read keeps none of the others waiting. */
    private void expireOrGoOn(String petition, Instant now) {
        try {
            expire(petition, now);
        } catch (RuntimeException later) {
            LOG.warn("permissions of petition {} that ended are put on record later", petition, later);
        }
    }

    private void expire(String petition, Instant now) {
        for (var access :
                ledger.reads().petitions().state(petition, now, Instant.MAX).accesses()) {
            if (access.state() == State.APPROVED && !now.isBefore(access.until())) {
                var by = Provenance.bySystem("expiry:" + access.request());
                try {
                    ledger.commands()
                            .sendAndWait(new GenericCommandMessage<>(
                                    new ExpireIdentityAccess(PetitionId.of(petition), access.request()),
                                    MetaData.from(by.asMap())));
                } catch (Refusal another) {
                    // another instance was faster
                }
            }
        }
    }
}
