package org.dossierledger.command.eventlog;

import org.dossierledger.shared.Refusal;

/** A cluster is named as the store, but this database holds a log of its own, which was not moved there. */
public final class LogHere extends Refusal {}
