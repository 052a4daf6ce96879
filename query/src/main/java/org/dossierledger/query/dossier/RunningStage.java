package org.dossierledger.query.dossier;

import java.time.Instant;
import org.dossierledger.shared.unit.UnitCode;

/** A stage of an interlinked dossier that has begun and is not complete. */
public record RunningStage(String stage, String name, UnitCode unit, Instant dueAt) {}
