/** How the log becomes tables: one pass over it, each stream folded as its kind folds it, live or made anew. */
package org.dossierledger.query.projection;
