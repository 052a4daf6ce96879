package org.dossierledger.command.petition;

import java.time.Instant;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.deadline.DeadlineRequest;
import org.dossierledger.shared.deadline.Deadlines;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.denunciation.DenunciationEvent.DenouncerChecked;
import org.dossierledger.shared.denunciation.DenunciationEvent.FurtherDenunciationReviewed;
import org.dossierledger.shared.event.Provenance;

/**
 * Xử lý ban đầu thông tin tố cáo (Law on Denunciations 2018 art. 24.1): K19 from receipt, of a further denunciation from
 * the review that took it up; longer where several places must be asked, however often it is classified meanwhile.
 */
public final class InitialHandling {

    private static final String CLOCK = "K19";

    private final Facts facts;
    private Instant reviewedAt;
    private boolean takenUpAgain;
    private boolean severalPlaces;

    InitialHandling(Facts facts) {
        this.facts = facts;
    }

    /** Whether the superior has looked at a further denunciation. */
    boolean reviewed() {
        return reviewedAt != null;
    }

    /** Whether the review found a reason to resolve the case again (art. 37.3). */
    public boolean takenUpAgain() {
        return takenUpAgain;
    }

    /** Null where the law behind the clock did not apply yet. */
    Deadline due(Deadlines deadlines) {
        return due(severalPlaces, deadlines);
    }

    /** The date once the denouncer is being checked; null where the law behind the clock did not apply yet. */
    public Deadline due(boolean severalPlaces, Deadlines deadlines) {
        return counted(reviewed() ? reviewedAt : facts.receivedAt(), severalPlaces, deadlines);
    }

    /** The date after a review at this time; null where the law behind the clock did not apply yet. */
    public Deadline dueFrom(Instant review, Deadlines deadlines) {
        return counted(review, severalPlaces, deadlines);
    }

    private static Deadline counted(Instant start, boolean severalPlaces, Deadlines deadlines) {
        return deadlines
                .clocks()
                .inForce(CLOCK, Moment.dateOf(start))
                .map(rule -> DeadlineRequest.of(CLOCK, start).extension(severalPlaces ? rule.extension(1) : 0))
                .map(deadlines::compute)
                .orElse(null);
    }

    @EventSourcingHandler
    void on(DenouncerChecked event) {
        severalPlaces = event.severalPlaces();
    }

    @EventSourcingHandler
    void on(FurtherDenunciationReviewed event, MetaData metadata, @Timestamp Instant recordedAt) {
        reviewedAt = Provenance.of(metadata).occurredAt(recordedAt);
        takenUpAgain = event.ground() != null;
    }
}
