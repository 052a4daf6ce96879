package org.dossierledger.query.mining;

import java.time.Instant;

/**
 * What a register says of a case.
 *
 * @param kind one of {@link ProcessQuestion#KINDS}
 * @param code null where there is none, where others have it too, and where it is confidential
 * @param confidential whether somebody is protected, or may turn out to be
 * @param imported from another system
 * @param unit code of who has it now
 */
record CaseLine(
        String id,
        String kind,
        String code,
        boolean confidential,
        boolean imported,
        String status,
        String procedure,
        String channel,
        String unit,
        String receivingUnit,
        Instant receivedAt,
        Instant dueAt,
        Instant endedAt) {}
