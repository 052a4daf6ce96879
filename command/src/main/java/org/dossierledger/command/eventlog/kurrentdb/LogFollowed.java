package org.dossierledger.command.eventlog.kurrentdb;

import org.dossierledger.shared.Refusal;

/** Somebody else appends to the cluster and follows it, a running server mostly, so the log cannot be moved. */
public final class LogFollowed extends Refusal {}
