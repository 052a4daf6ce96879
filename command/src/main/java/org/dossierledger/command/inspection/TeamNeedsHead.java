package org.dossierledger.command.inspection;

import org.dossierledger.shared.Refusal;

/** A team (đoàn thanh tra, đoàn kiểm tra) has one head, who answers for it. */
public final class TeamNeedsHead extends Refusal {}
