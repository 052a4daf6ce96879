package org.dossierledger.app.demo;

import java.time.Instant;
import java.util.function.Supplier;

/**
 * One act of a story.
 *
 * @param at when it is recorded
 * @param occurredAt when it is claimed to have happened; null: the same
 * @param actor account name
 * @param unit null where the ledger itself acts
 * @param command asked for when its turn comes
 */
record Step(Instant at, Instant occurredAt, String actor, String role, String unit, Supplier<?> command) {}
