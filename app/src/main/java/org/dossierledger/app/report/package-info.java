/** The statutory tables as JSON, CSV and spreadsheets, in the reader's words. */
package org.dossierledger.app.report;
