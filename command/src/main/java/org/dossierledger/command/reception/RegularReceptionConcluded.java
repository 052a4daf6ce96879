package org.dossierledger.command.reception;

import org.dossierledger.shared.Refusal;

/** Only a leader, or their delegate, concludes a reception (Law on Citizen Reception 2013 art. 25.2). */
public final class RegularReceptionConcluded extends Refusal {}
