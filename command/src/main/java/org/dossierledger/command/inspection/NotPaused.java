package org.dossierledger.command.inspection;

import org.dossierledger.shared.Refusal;

/** Only what was paused goes on. */
public final class NotPaused extends Refusal {}
