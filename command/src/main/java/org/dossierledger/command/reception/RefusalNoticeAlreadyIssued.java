package org.dossierledger.command.reception;

import org.dossierledger.shared.Refusal;

/** The notice of a refusal (form 01/TCD) is issued once. */
public final class RefusalNoticeAlreadyIssued extends Refusal {}
