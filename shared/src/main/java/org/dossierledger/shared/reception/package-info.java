/** Tiếp công dân (Law on Citizen Reception 2013, Decree 154/2026): one stream for each visit, a line of register 03/TCD. */
package org.dossierledger.shared.reception;
