/** Seals the event log: Merkle tree, tiles, signed checkpoints, the log's keys. */
package org.dossierledger.command.evidence;
