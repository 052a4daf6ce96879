/** Where petitions stand: their register, what they owe, and one petition at any instant. */
package org.dossierledger.query.petition;
