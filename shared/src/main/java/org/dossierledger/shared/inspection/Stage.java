package org.dossierledger.shared.inspection;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.dossierledger.shared.inspection.InspectionEvent.*;

/** How far an inspection or a check has come, in the order of the law. */
public enum Stage {
    DECIDED(InspectionDecided.class),
    ANNOUNCED(InspectionAnnounced.class),
    ENDED(DirectInspectionEnded.class),
    REPORTED(InspectionReported.class),
    DRAFTED(DraftHandedOver.class),
    APPRAISED(DraftAppraised.class),
    CONCLUDED(InspectionConcluded.class, CheckResultNotified.class),
    PUBLISHED(ConclusionPublicised.class),
    CLOSED(InspectionClosed.class),
    CALLED_OFF(InspectionCalledOff.class);

    private final Set<Class<? extends InspectionEvent>> by;

    @SafeVarargs
    Stage(Class<? extends InspectionEvent>... by) {
        this.by = Set.of(by);
    }

    /** The one that is reached with this event; empty where it stays where it is. */
    public static Optional<Stage> reachedBy(InspectionEvent event) {
        return Arrays.stream(values())
                .filter(stage -> stage.by.contains(event.getClass()))
                .findFirst();
    }

    public boolean over() {
        return this == CLOSED || this == CALLED_OFF;
    }

    /** From here on the result is signed, and nobody looks at records any more. */
    public boolean concluded() {
        return ordinal() >= CONCLUDED.ordinal();
    }
}
