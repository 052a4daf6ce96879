/** Evidence at the faces: the sealed log served under {@code /tlog/} and shown to witnesses, packs, receipts, findings. */
package org.dossierledger.app.evidence;
