/** What a body that has ended still has, and must hand over. */
package org.dossierledger.query.handover;
