/** How a request came, and what it says: the same over REST and on the pages, for every kind of case. */
package org.dossierledger.app.request;
