/** Where people act on petitions of every kind, over REST and on the pages. */
package org.dossierledger.app.petition;
