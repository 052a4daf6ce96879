package org.dossierledger.query.compare;

import java.util.List;

/**
 * One fact that is not the same at two points.
 *
 * @param field name of the fact, as states have it; of something owed {@code duty.ACCEPTANCE}
 * @param before null where there is none
 * @param after null where there is none
 * @param causes in the order in which they changed it
 */
public record Difference(String field, Object before, Object after, List<Cause> causes) {}
