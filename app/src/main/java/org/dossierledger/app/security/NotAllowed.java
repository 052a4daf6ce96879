package org.dossierledger.app.security;

import org.dossierledger.shared.Refusal;

/** Role or unit do not allow it. */
public final class NotAllowed extends Refusal {}
