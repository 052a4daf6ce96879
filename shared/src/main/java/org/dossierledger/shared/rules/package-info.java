/** Which units, procedures, calendar and legal clocks the ledger went by, and since when: on record as events. */
package org.dossierledger.shared.rules;
