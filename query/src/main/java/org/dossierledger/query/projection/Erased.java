package org.dossierledger.query.projection;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.event.StoredEvent;
import org.dossierledger.shared.evidence.EvidenceEvent.ErasureRepeated;
import org.dossierledger.shared.evidence.EvidenceEvent.PersonErased;

/** Somebody who can not be read any more, and the streams in which they stand. */
record Erased(String keyId, List<String> streams) {

    private static final Set<String> TYPES =
            Set.of(PersonErased.class.getSimpleName(), ErasureRepeated.class.getSimpleName());

    static List<Erased> among(Collection<List<StoredEvent>> events) {
        return events.stream()
                .flatMap(List::stream)
                .filter(event -> TYPES.contains(event.type()))
                .map(Erased::of)
                .toList();
    }

    private static Erased of(StoredEvent event) {
        var fact = EventJson.MAPPER.readTree(event.payload());
        return new Erased(
                fact.path("keyId").asString(""),
                fact.path("streams")
                        .valueStream()
                        .map(each -> each.asString(""))
                        .toList());
    }
}
