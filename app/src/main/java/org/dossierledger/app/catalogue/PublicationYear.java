package org.dossierledger.app.catalogue;

/**
 * What the decisions of a year came to, as reports give it: so many decisions, procedures published, procedures abolished.
 *
 * @param year in which they were signed
 * @param late decisions signed or posted too late
 */
public record PublicationYear(int year, int decisions, int published, int abolished, int late) {}
