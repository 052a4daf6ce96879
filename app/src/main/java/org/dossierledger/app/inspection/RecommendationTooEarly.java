package org.dossierledger.app.inspection;

import org.dossierledger.shared.Refusal;

/** Kiến nghị stand in the conclusion, or in the notice of a result: there are none before it. */
public final class RecommendationTooEarly extends Refusal {}
