/** Proof that nothing was changed, removed or slipped in: what a leaf covers, and what is proved of one stream. */
package org.dossierledger.shared.evidence;
