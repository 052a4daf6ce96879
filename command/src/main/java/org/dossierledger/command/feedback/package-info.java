/** Kiến nghị, phản ánh: decides what becomes of recommendations and feedback. */
package org.dossierledger.command.feedback;
