/** The catalogue of units and procedures as it is asked for: what was in force when, and how it was published. */
package org.dossierledger.app.catalogue;
