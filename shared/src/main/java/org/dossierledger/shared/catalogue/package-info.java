/** The file in which a province writes down its units and procedures. */
package org.dossierledger.shared.catalogue;
