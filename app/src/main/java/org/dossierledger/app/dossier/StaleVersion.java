package org.dossierledger.app.dossier;

import org.dossierledger.shared.Refusal;

/** Somebody else acted on the dossier since it was read (RFC 9110, If-Match). */
public final class StaleVersion extends Refusal {}
