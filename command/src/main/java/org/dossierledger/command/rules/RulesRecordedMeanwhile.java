package org.dossierledger.command.rules;

import org.dossierledger.shared.Refusal;

/** Somebody else has put another file on record since the changes were counted. */
public final class RulesRecordedMeanwhile extends Refusal {}
