/** How many dossiers came, ended and wait, by unit, field, procedure and channel, as of any instant as known at any instant. */
package org.dossierledger.query.statistics;
