package org.dossierledger.app.evidence;

import org.dossierledger.shared.Refusal;

/** Under this key another reason was recorded; the new one would be known to nobody. */
public final class ExportKeyTaken extends Refusal {}
