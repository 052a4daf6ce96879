package org.dossierledger.shared.deadline;

import java.time.Instant;

/** The due instant under another reading of the law than the one that was chosen. */
public record Alternative(PausePolicy policy, Instant due) {}
