package org.dossierledger.app.mining;

import org.dossierledger.shared.Refusal;

/** An inspector exports only of a time that lies in a period under inspection as a whole. */
public final class OutsideInspectedPeriod extends Refusal {}
