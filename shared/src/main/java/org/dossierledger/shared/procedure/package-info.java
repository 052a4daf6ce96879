/** The catalogue of administrative procedures (thủ tục hành chính). */
package org.dossierledger.shared.procedure;
