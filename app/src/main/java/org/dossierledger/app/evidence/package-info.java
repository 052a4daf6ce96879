/**
 * Evidence at the faces: the log as files under {@code /tlog/}, witnesses, packs that leave the house, and how proofs and
 * findings are shown and handed out.
 */
package org.dossierledger.app.evidence;
