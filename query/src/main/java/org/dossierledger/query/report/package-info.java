/** The report tables of the Government Inspectorate's circulars: what is counted, from the registers, for any period. */
package org.dossierledger.query.report;
