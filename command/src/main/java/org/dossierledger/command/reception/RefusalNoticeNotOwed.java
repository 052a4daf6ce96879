package org.dossierledger.command.reception;

import org.dossierledger.shared.Refusal;

/** Only who is refused as protracted is owed a notice (Law on Citizen Reception 2013 art. 9.3, Decree 154/2026 art. 4.3). */
public final class RefusalNoticeNotOwed extends Refusal {}
