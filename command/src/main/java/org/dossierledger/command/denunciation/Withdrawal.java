package org.dossierledger.command.denunciation;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.dossierledger.command.petition.Docket;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Deadlines;
import org.dossierledger.shared.denunciation.ContinuationGround;
import org.dossierledger.shared.denunciation.DenunciationCommand.TerminateDenunciation;
import org.dossierledger.shared.denunciation.DenunciationCommand.WithdrawDenunciation;
import org.dossierledger.shared.denunciation.DenunciationEvent.DenunciationTerminated;
import org.dossierledger.shared.denunciation.DenunciationEvent.DenunciationWithdrawn;
import org.dossierledger.shared.denunciation.EndReason;
import org.dossierledger.shared.petition.WithdrawalScope;

/** Rút tố cáo, đình chỉ (arts 33, 34.3): a withdrawal ends nothing by itself. */
final class Withdrawal {

    private final Docket docket;
    private DenunciationWithdrawn last;

    Withdrawal(Docket docket) {
        this.docket = docket;
    }

    /** Whether everybody has withdrawn everything, and nothing stated asks to go on with it. */
    boolean endsTheCase() {
        return last != null
                && last.scope() == WithdrawalScope.WHOLE
                && last.peopleLeft() == 0
                && last.continues() == null;
    }

    @CommandHandler
    void handle(WithdrawDenunciation c, MetaData metadata, Clock clock) {
        var step = docket.step(c, metadata, clock);
        check(c);
        step.happened(new DenunciationWithdrawn(
                docket.facts().id(), c.scope(), c.contents(), c.peopleLeft(), c.continues(), step.flags()));
    }

    private void check(WithdrawDenunciation c) {
        var part = c.scope() == WithdrawalScope.PART;
        if (part && (c.contents() == null || c.contents().isBlank())) {
            throw new InvalidField("contents", "required");
        }
        if (!part && c.contents() != null) {
            throw new InvalidField("contents", "malformed");
        }
        // Who withdraws a part denounces the rest still; who withdraws the whole is one less.
        var people = last == null ? docket.facts().people() : last.peopleLeft();
        if (c.peopleLeft() < (part ? 1 : 0) || c.peopleLeft() > (part ? people : people - 1)) {
            throw new InvalidField("peopleLeft", "notFewer");
        }
        if (c.continues() == ContinuationGround.OTHER_DENOUNCERS && c.peopleLeft() == 0) {
            throw new InvalidField("continues", "malformed");
        }
    }

    @CommandHandler
    void handle(TerminateDenunciation c, MetaData metadata, Clock clock, Deadlines deadlines) {
        var step = docket.step(c, metadata, clock);
        if (c.ground() == EndReason.WITHDRAWN && !endsTheCase()) {
            throw new MustGoOn();
        }
        step.happened(new DenunciationTerminated(
                docket.facts().id(),
                c.ground(),
                c.reason(),
                c.documentNumber(),
                Docket.lawful("K23", step.at(), deadlines),
                step.flags()));
    }

    @EventSourcingHandler
    void on(DenunciationWithdrawn event) {
        last = event;
    }
}
