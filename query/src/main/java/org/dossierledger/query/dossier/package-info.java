/** What can be asked about dossiers: where each stands, what happened to it, what is or was late. */
package org.dossierledger.query.dossier;
