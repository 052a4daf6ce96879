package org.dossierledger.app.demo;

import org.dossierledger.app.account.Role;

/**
 * Who takes a step, as the log has it.
 *
 * @param unit for which they act; null for the ledger itself
 */
record Actor(String username, String role, String unit) {

    /** What happens by itself when its time has come. */
    static final Actor LEDGER = new Actor("ledger", "SYSTEM", null);

    static Actor of(String username, Role role, String unit) {
        return new Actor(username, role.name(), unit);
    }
}
