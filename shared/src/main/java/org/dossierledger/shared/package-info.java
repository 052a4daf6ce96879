/** The language that the writing and the reading side share: ids, events, commands, law as data, proof mathematics. */
package org.dossierledger.shared;
