/** The command line: one class a command, one frame around them all. */
package org.dossierledger.app.cli;
