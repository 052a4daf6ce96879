/** Kiến nghị, phản ánh (Law on Citizen Reception arts 26, 28; Decree 20/2008/NĐ-CP on administrative rules). */
package org.dossierledger.shared.feedback;
