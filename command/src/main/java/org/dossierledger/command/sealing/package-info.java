/** Keys of persons: what is sealed in events can be opened while its key exists, and never again after. */
package org.dossierledger.command.sealing;
