/** Where people act on visits, over REST and on the pages. */
package org.dossierledger.app.reception;
