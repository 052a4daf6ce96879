package org.dossierledger.query.projection;

import java.time.Instant;
import java.util.Set;

/**
 * What had to be done by when, seen at one moment at which its clock ran.
 *
 * @param kind of the stream, as on late lists
 * @param duty which of several, or null where a stream has one only
 * @param units codes of all units that had to do with it
 * @param confidential whether somebody is protected, as known in the end
 */
public record Obligation(
        String kind,
        String duty,
        String code,
        String unit,
        String officer,
        String procedure,
        Instant due,
        Instant originalDue,
        Set<String> units,
        boolean confidential) {}
