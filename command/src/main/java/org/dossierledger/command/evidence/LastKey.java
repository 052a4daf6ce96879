package org.dossierledger.command.evidence;

import org.dossierledger.shared.Refusal;

/** The only key that signs the log cannot be retired: make another one first. */
public final class LastKey extends Refusal {}
