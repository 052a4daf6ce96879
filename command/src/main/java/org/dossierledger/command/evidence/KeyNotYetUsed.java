package org.dossierledger.command.evidence;

import org.dossierledger.shared.Refusal;

/** The old key cannot be retired before the new one has signed a checkpoint beside it: wait for the next entry. */
public final class KeyNotYetUsed extends Refusal {}
