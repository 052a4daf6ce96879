/** Puts on record which rules are in use. */
package org.dossierledger.command.rules;
