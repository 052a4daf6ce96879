/** Handing over, in bulk, what bodies that ended still had. */
package org.dossierledger.app.handover;
