/** Evidence at the faces: receipts, and whether they still hold. */
package org.dossierledger.app.evidence;
