/** Assembled in the coming commits. */
package org.dossierledger.command;
