package org.dossierledger.command.reception;

import org.dossierledger.shared.Refusal;

/** The answer (Law on Citizen Reception 2013 art. 28.1) is given once; what follows is a result or a note. */
public final class VisitorAlreadyAnswered extends Refusal {}
