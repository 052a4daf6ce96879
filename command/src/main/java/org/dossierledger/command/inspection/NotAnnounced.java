package org.dossierledger.command.inspection;

import org.dossierledger.shared.Refusal;

/** An inspection runs from its announcement on: before it there is nothing to extend or to pause. */
public final class NotAnnounced extends Refusal {}
