package org.dossierledger.command.denunciation;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.dossierledger.command.petition.Docket;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.denunciation.DenunciationCommand.DecideProtection;
import org.dossierledger.shared.denunciation.DenunciationCommand.EndProtection;
import org.dossierledger.shared.denunciation.DenunciationCommand.RequestProtection;
import org.dossierledger.shared.denunciation.DenunciationEvent.ProtectionDecided;
import org.dossierledger.shared.denunciation.DenunciationEvent.ProtectionEnded;
import org.dossierledger.shared.denunciation.DenunciationEvent.ProtectionRequested;

/** Bảo vệ người tố cáo (arts 47 to 55): no article fixes a day, and it does not end with the case. */
final class Protection {

    private final Docket docket;
    private boolean requested;
    private boolean granted;

    Protection(Docket docket) {
        this.docket = docket;
    }

    @CommandHandler
    void handle(RequestProtection c, MetaData metadata, Clock clock) {
        docket.step(c, metadata, clock)
                .happened(new ProtectionRequested(docket.facts().id(), c.goods(), c.documentNumber()));
    }

    /** On a request; while protection is granted, also to change the measures (art. 54). */
    @CommandHandler
    void handle(DecideProtection c, MetaData metadata, Clock clock) {
        var step = docket.step(c, metadata, clock);
        if (!requested && !granted) {
            throw new NoProtectionRequested();
        }
        if (c.granted() && c.goods().isEmpty()) {
            throw new InvalidField("goods", "required");
        }
        if (!c.granted() && (c.reason() == null || c.reason().isBlank())) {
            throw new InvalidField("reason", "required");
        }
        step.happened(
                new ProtectionDecided(docket.facts().id(), c.granted(), c.goods(), c.documentNumber(), c.reason()));
    }

    @CommandHandler
    void handle(EndProtection c, MetaData metadata, Clock clock) {
        var step = docket.step(c, metadata, clock);
        if (!granted) {
            throw new NoProtectionGranted();
        }
        step.happened(new ProtectionEnded(docket.facts().id(), c.documentNumber(), c.reason()));
    }

    @EventSourcingHandler
    void on(ProtectionRequested event) {
        requested = true;
    }

    @EventSourcingHandler
    void on(ProtectionDecided event) {
        requested = false;
        granted = event.granted();
    }

    @EventSourcingHandler
    void on(ProtectionEnded event) {
        granted = false;
    }
}
