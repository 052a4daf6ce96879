package org.dossierledger.app.evidence;

import java.util.List;
import java.util.function.Predicate;
import org.dossierledger.app.petition.PetitionLinks;
import org.dossierledger.query.dossier.DossierState;
import org.dossierledger.query.petition.PetitionState;
import org.dossierledger.query.timeline.TimelineEntry;
import org.dossierledger.shared.evidence.EvidenceEvent;
import org.dossierledger.shared.petition.PetitionId;
import org.dossierledger.shared.petition.ViewEvent;

/**
 * What an evidence pack is about.
 *
 * @param streams its own, and those beside it, whether or not they have an event
 * @param withheld whether the content of an event may not leave the house: it leads to another case, of which somebody
 *     protected could be known
 */
record PackSubject(String id, String code, String kind, List<String> streams, Predicate<TimelineEntry> withheld) {

    static PackSubject of(DossierState dossier) {
        return new PackSubject(
                dossier.id(),
                dossier.code(),
                dossier.kind(),
                List.of(dossier.id(), EvidenceEvent.exportsOf(dossier.id())),
                entry -> false);
    }

    static PackSubject of(PetitionState petition, PetitionLinks links) {
        return new PackSubject(
                petition.id(),
                petition.code(),
                petition.kind(),
                List.of(
                        petition.id(),
                        ViewEvent.streamOf(PetitionId.of(petition.id())),
                        EvidenceEvent.exportsOf(petition.id())),
                entry -> links.leadsOn(entry.data(), petition));
    }

    boolean isDossier() {
        return kind.equals("dossier");
    }
}
