/** Tố cáo: decides the steps of a denunciation, each part of the law in a class of its own. */
package org.dossierledger.command.denunciation;
