/** What an office owes by a legal clock, whatever the kind of case: the late list is made of these. */
package org.dossierledger.shared.duty;
