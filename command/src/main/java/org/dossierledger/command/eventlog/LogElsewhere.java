package org.dossierledger.command.eventlog;

import org.dossierledger.shared.Refusal;

/** The log of this database was moved to a cluster; what is here is the copy of it, which only its follower writes. */
public final class LogElsewhere extends Refusal {

    /** By whoever is started with the settings of the cluster. */
    @Override
    public boolean retryable() {
        return true;
    }
}
