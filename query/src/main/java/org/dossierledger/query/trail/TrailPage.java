package org.dossierledger.query.trail;

import java.util.List;

/**
 * Lines in order.
 *
 * @param next cursor of the following page, or null
 */
public record TrailPage(List<TrailLine> items, String next) {}
