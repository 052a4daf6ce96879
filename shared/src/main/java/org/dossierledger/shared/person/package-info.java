/** People in the clear: only ever in memory. */
package org.dossierledger.shared.person;
