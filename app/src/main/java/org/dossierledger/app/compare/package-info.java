/** Two instants beside each other, for whoever may see the record. */
package org.dossierledger.app.compare;
