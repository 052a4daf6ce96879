/** People found by their names, which no read table holds. */
package org.dossierledger.query.person;
