/** The dossier as the writing side knows it: who may do what next, and what follows from it. */
package org.dossierledger.command.dossier;
