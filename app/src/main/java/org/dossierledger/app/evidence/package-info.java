/** The sealed log for everybody: served under {@code /tlog/}, and shown to witnesses. */
package org.dossierledger.app.evidence;
