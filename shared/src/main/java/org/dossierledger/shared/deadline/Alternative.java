package org.dossierledger.shared.deadline;

import java.time.Instant;

/**
 * The due instant under another reading of the law than the one that was chosen.
 *
 * @param policy names the reading: {@code policy.NAME} in the message files
 */
public record Alternative(String policy, Instant due) {}
