package org.dossierledger.app.compare;

import java.util.List;
import java.util.Map;
import org.dossierledger.query.compare.Difference;

/**
 * One record at two points.
 *
 * @param kind dossier, petition or reception
 * @param before its facts at the first point; none where there was no such record yet
 * @param after its facts at the second
 */
public record RecordComparison(
        String id,
        String code,
        String kind,
        Map<String, Object> before,
        Map<String, Object> after,
        List<Difference> differences) {}
