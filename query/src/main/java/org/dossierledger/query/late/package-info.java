/** What was open and past its due date, of every kind, at any instant as known at any instant. */
package org.dossierledger.query.late;
