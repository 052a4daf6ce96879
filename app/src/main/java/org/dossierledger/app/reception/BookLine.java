package org.dossierledger.app.reception;

import java.util.List;

/**
 * A line of the book as people read it.
 *
 * @param id of the visit
 * @param cells one for each of the 12 columns of form 03/TCD; several things in one cell stand one a line
 */
public record BookLine(String id, String code, List<String> cells) {}
