/** Assembly: one {@link org.dossierledger.app.Ledger} wires both sides; command line, pages and REST are faces of it. */
package org.dossierledger.app;
