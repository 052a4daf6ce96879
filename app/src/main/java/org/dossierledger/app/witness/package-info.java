/**
 * A witness of other logs, on the machine of another agency: cosigns what continues the checkpoint that it saw last
 * (c2sp.org/tlog-witness). Needs no database.
 */
package org.dossierledger.app.witness;
