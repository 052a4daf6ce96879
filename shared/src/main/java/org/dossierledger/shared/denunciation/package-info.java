/** Tố cáo (Law on Denunciations 2018, Decrees 31/2019 and 156/2026). Nothing in these events says who denounces. */
package org.dossierledger.shared.denunciation;
