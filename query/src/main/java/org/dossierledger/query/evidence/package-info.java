/** Reads the sealed log: checkpoints, tiles, proofs, and whether all of it still holds. */
package org.dossierledger.query.evidence;
