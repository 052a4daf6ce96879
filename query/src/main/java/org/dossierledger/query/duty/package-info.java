/** What a case owes by when, whatever its kind: moved by events that say themselves what begins and ends with them. */
package org.dossierledger.query.duty;
