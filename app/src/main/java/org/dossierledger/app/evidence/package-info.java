/** Evidence at the faces: packs that leave the house, and how proofs and findings are shown and handed out. */
package org.dossierledger.app.evidence;
