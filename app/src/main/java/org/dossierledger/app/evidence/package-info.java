/** How proofs, receipts, and what a verification found, are shown and handed out. */
package org.dossierledger.app.evidence;
