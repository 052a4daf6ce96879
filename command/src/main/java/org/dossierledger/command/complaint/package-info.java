/** Khiếu nại: acceptance, verification, dialogue, decision, and what follows it (Law on Complaints 2011). */
package org.dossierledger.command.complaint;
