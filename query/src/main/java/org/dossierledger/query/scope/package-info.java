/** What somebody may look at: of which units, and of which time. Every list takes one. */
package org.dossierledger.query.scope;
