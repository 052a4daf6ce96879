/** What every decision begins with, whatever it is about: who acts, when, and what is known. */
package org.dossierledger.command.act;
