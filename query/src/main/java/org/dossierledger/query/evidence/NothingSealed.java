package org.dossierledger.query.evidence;

import org.dossierledger.shared.Refusal;

/** There is no checkpoint yet: no event was sealed. */
public final class NothingSealed extends Refusal {}
