/** Two instants beside each other: what is different, and which event made it so. */
package org.dossierledger.query.compare;
