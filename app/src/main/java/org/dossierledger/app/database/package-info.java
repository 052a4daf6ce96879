/** Finds, starts, attaches to and stops the PostgreSQL that holds the ledger, and brings its schema up to date. */
package org.dossierledger.app.database;
