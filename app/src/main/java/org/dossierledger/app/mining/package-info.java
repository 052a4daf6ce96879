/** Process logs for those who may take them out, and the record of it. */
package org.dossierledger.app.mining;
