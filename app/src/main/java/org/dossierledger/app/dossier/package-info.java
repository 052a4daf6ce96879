/** Dossiers as readers meet them: the same answers for the command line, REST and the pages. */
package org.dossierledger.app.dossier;
