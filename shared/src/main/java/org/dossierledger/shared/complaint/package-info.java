/** Khiếu nại, first and second instance (Law on Complaints 2011, Law 136/2025, Decree 155/2026). */
package org.dossierledger.shared.complaint;
