/** The history of another system, brought over line by line: read, mapped, appended, never twice. */
package org.dossierledger.command.history;
