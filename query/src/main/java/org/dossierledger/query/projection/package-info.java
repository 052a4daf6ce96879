/** How projections are kept: live behind the log, and rebuilt beside it. */
package org.dossierledger.query.projection;
