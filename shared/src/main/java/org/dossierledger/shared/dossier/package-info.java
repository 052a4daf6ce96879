/** Administrative dossiers (hồ sơ thủ tục hành chính): what can be asked, what can happen. */
package org.dossierledger.shared.dossier;
