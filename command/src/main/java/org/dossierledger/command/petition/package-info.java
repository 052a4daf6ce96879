/** Đơn: decides what may happen to a petition, whatever its kind; the steps of each kind are in packages of their own. */
package org.dossierledger.command.petition;
