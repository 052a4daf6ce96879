/** Who was received: the register of visits (03/TCD), what is owed to visitors, and one visit at any instant. */
package org.dossierledger.query.reception;
