/** Local accounts: who signs in, in what role, for which unit. */
package org.dossierledger.app.account;
