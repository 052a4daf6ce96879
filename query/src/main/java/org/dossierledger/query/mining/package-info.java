/** Process logs: the cases of the ledger and what happened to them, in the formats that process mining reads. */
package org.dossierledger.query.mining;
