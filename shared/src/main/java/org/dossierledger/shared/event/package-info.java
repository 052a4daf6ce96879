/** The envelope of every event: permanent names, provenance, the two times, and the bytes as stored. */
package org.dossierledger.shared.event;
