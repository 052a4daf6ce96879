/** Statistics of dossiers for whoever may read them: as JSON, as CSV, and in the reader's words. */
package org.dossierledger.app.statistics;
