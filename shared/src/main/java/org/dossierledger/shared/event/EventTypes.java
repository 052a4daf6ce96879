package org.dossierledger.shared.event;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.serialization.Revision;
import org.dossierledger.shared.complaint.ComplaintEvent;
import org.dossierledger.shared.denunciation.DenunciationEvent;
import org.dossierledger.shared.dossier.DossierEvent;
import org.dossierledger.shared.evidence.EvidenceEvent;
import org.dossierledger.shared.feedback.FeedbackEvent;
import org.dossierledger.shared.inspection.InspectionEvent;
import org.dossierledger.shared.inspection.RecommendationEvent;
import org.dossierledger.shared.petition.IdentityEvent;
import org.dossierledger.shared.petition.IntakeEvent;
import org.dossierledger.shared.petition.ViewEvent;
import org.dossierledger.shared.reception.ReceptionEvent;
import org.dossierledger.shared.rules.RulesEvent;

/**
 * The permanent, logical names under which events are stored. The name is the record's simple name and the revision
 * its {@link Revision}; packages and nesting may change, these may not.
 */
public final class EventTypes {

    /** Every event that the ledger can store. */
    public static final EventTypes ALL = new EventTypes(List.of(
            DossierEvent.class,
            IntakeEvent.class,
            IdentityEvent.class,
            ViewEvent.class,
            ComplaintEvent.class,
            DenunciationEvent.class,
            FeedbackEvent.class,
            ReceptionEvent.class,
            InspectionEvent.class,
            RecommendationEvent.class,
            EvidenceEvent.class,
            RulesEvent.class));

    private final Map<String, Class<?>> classes = new HashMap<>();
    private final Map<Class<?>, String> revisions = new HashMap<>();

    EventTypes(Collection<Class<?>> families) {
        for (var family : families) {
            for (var type : family.getPermittedSubclasses()) {
                var clash = classes.put(type.getSimpleName(), type);
                if (clash != null) {
                    throw new IllegalStateException("two events named " + type.getSimpleName());
                }
                revisions.put(type, type.getAnnotation(Revision.class).value());
            }
        }
    }

    /** The class now behind a stored name, or null when no current class has it (retired: an upcaster renames it). */
    public Class<?> classOf(String name) {
        return classes.get(name);
    }

    public boolean knows(Class<?> type) {
        return revisions.containsKey(type);
    }

    public String nameOf(Class<?> type) {
        if (!revisions.containsKey(type)) {
            throw new IllegalArgumentException("not an event of the ledger: " + type.getName());
        }
        return type.getSimpleName();
    }

    public String revisionOf(Class<?> type) {
        return revisions.get(type);
    }

    public Collection<Class<?>> classes() {
        return classes.values();
    }
}
