/** What happened, told to people: one sentence for each event of every kind, in Vietnamese and English. */
package org.dossierledger.query.timeline;
