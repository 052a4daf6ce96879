/**
 * A transparency log in the formats of C2SP (c2sp.org): hashes and proofs of RFC 6962, tiles, signed notes, checkpoints.
 * Knows nothing of dossiers; an outsider can run it.
 */
package org.dossierledger.shared.tlog;
