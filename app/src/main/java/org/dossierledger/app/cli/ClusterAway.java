package org.dossierledger.app.cli;

import org.dossierledger.shared.Refusal;

/** The cluster does not answer, so nothing can be said about what stands on it. */
final class ClusterAway extends Refusal {}
