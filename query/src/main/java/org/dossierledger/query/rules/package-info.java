/** Which rules are on record. */
package org.dossierledger.query.rules;
