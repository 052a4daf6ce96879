/** Asks for a deadline and shows the answer, the same way on the command line, over HTTP and on a page. */
package org.dossierledger.app.deadline;
