/** A made-up province with a history, so that every page has something true to show. */
package org.dossierledger.app.demo;
