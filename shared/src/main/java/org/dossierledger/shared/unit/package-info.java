/** The bodies of the province. */
package org.dossierledger.shared.unit;
