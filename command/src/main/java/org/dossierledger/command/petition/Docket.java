package org.dossierledger.command.petition;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateMember;
import org.dossierledger.command.act.Act;
import org.dossierledger.command.act.Past;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.deadline.DeadlineRequest;
import org.dossierledger.shared.deadline.Deadlines;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.petition.PetitionCommand;
import org.dossierledger.shared.petition.PetitionEvent;

/** What every step of a petition is decided on: its facts, what it owes, and what has happened before. */
public final class Docket {

    @AggregateMember
    private final Facts facts = new Facts();

    @AggregateMember
    private final Duties duties = new Duties();

    @AggregateMember
    private final InitialHandling initialHandling = new InitialHandling(facts);

    @AggregateMember
    private final Past past = new Past();

    public Facts facts() {
        return facts;
    }

    public Duties duties() {
        return duties;
    }

    public InitialHandling initialHandling() {
        return initialHandling;
    }

    Past past() {
        return past;
    }

    /**
     * Begins a step that the law knows for this kind in this state.
     *
     * @throws StepNotPossible or WrongKind when it does not
     */
    public Step step(PetitionCommand command, MetaData metadata, Clock clock) {
        PetitionLife.check(command, facts);
        return opening(metadata, clock);
    }

    Step opening(MetaData metadata, Clock clock) {
        var act = Act.of(metadata, clock);
        var flags = new ArrayList<Irregularity>();
        past.flagDisorder(act, flags);
        return new Step(act, flags);
    }

    /** Null where the law behind the clock did not apply yet: then nothing is due. */
    public static Deadline lawful(String clock, Instant start, Deadlines deadlines) {
        return ifInForce(clock, start, deadlines).orElse(null);
    }

    static Optional<Deadline> ifInForce(String clock, Instant start, Deadlines deadlines) {
        return deadlines.ifInForce(DeadlineRequest.of(clock, start));
    }

    /** K29: the body that had sent it here must hear of the result; null when nobody waits. */
    public Deadline resultBackBy(Instant resolvedAt, Deadlines deadlines) {
        return facts.transferredHere() ? lawful("K29", resolvedAt, deadlines) : null;
    }

    /** One step under way. {@code flags}: what an auditor would notice, to be filled while deciding. */
    public record Step(Act act, List<Irregularity> flags) {

        public Instant at() {
            return act.occurredAt();
        }

        public void flagIf(boolean noticed, Irregularity irregularity) {
            if (noticed) {
                flags.add(irregularity);
            }
        }

        /** The claimed time is kept only where it differs from the recorded one. */
        public void happened(PetitionEvent event) {
            AggregateLifecycle.apply(event, MetaData.from(act.by().asMap()));
        }
    }
}
