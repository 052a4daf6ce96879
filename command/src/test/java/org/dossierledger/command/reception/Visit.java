package org.dossierledger.command.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.axonframework.test.matchers.Matchers;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.dossierledger.shared.event.Evidence;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.reception.Mode;
import org.dossierledger.shared.reception.ReceptionCommand;
import org.dossierledger.shared.reception.ReceptionEvent;
import org.dossierledger.shared.reception.RefusalGround;
import org.dossierledger.shared.reception.SampleReceptions;

/** What happens at and after one visit, told in commands, each at a wall-clock time in Vietnam. */
final class Visit {

    private final TestExecutor<Reception> fixture;
    private int steps;

    private Visit() {
        var store = new AggregateTestFixture<>(Reception.class);
        store.registerInjectableResource(SampleDossiers.DEADLINES);
        store.registerInjectableResource(SampleDossiers.CATALOGUE);
        store.registerInjectableResource(new FixtureClock());
        fixture = store.givenNoPriorActivity();
    }

    static Visit begins() {
        return new Visit();
    }

    /** One person with a complaint, on Monday 16/11/2026 at 09:00. */
    static Visit received() {
        return begins().then("2026-11-16T09:00:00", SampleReceptions.receive());
    }

    static Visit receivedBy(Mode mode) {
        return begins().then(
                        "2026-11-16T09:00:00",
                        SampleReceptions.receive(mode, PetitionKind.COMPLAINT, List.of(SampleReceptions.named())));
    }

    /** On Thursday 19/11/2026 at 09:00. */
    static Visit refusedAs(RefusalGround ground) {
        return begins().then("2026-11-19T09:00:00", SampleReceptions.refuse(ground));
    }

    /** On Monday 09/11/2026, for Tuesday 01/12/2026 at 14:00. */
    static Visit scheduled() {
        return begins().then("2026-11-09T08:00:00", SampleReceptions.schedule(vietnam("2026-12-01T14:00:00"), true));
    }

    Visit then(String time, ReceptionCommand command) {
        return then(time, command, clerk("given-" + steps++));
    }

    Visit then(String time, ReceptionCommand command, Provenance by) {
        fixture.andGivenCurrentTime(vietnam(time))
                .andGivenCommands(new GenericCommandMessage<>(command, MetaData.from(by.asMap())));
        return this;
    }

    /** The one event of the last step. */
    <E extends ReceptionEvent> E happens(String time, ReceptionCommand command) {
        return happens(time, command, clerk("when"));
    }

    @SuppressWarnings("unchecked")
    <E extends ReceptionEvent> E happens(String time, ReceptionCommand command, Provenance by) {
        var seen = new AtomicReference<List<E>>();
        fixture.andGivenCurrentTime(vietnam(time))
                .when(command, by.asMap())
                .expectSuccessfulHandlerExecution()
                .expectEventsMatching(Matchers.predicate(events -> {
                    seen.set(events.stream()
                            .map(event -> (E) ((EventMessage<?>) event).getPayload())
                            .toList());
                    return true;
                }));
        assertThat(seen.get()).as("events").hasSize(1);
        return seen.get().get(0);
    }

    void changesNothing(String time, ReceptionCommand command, Provenance by) {
        fixture.andGivenCurrentTime(vietnam(time))
                .when(command, by.asMap())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    void isRefused(String time, ReceptionCommand command, Class<? extends Throwable> because) {
        isRefused(time, command, clerk("when"), because);
    }

    void isRefused(String time, ReceptionCommand command, Provenance by, Class<? extends Throwable> because) {
        fixture.andGivenCurrentTime(vietnam(time))
                .when(command, by.asMap())
                .expectException(because)
                .expectNoEvents();
    }

    /** Because of one field, {@code people: tooFew}. */
    void isRefused(String time, ReceptionCommand command, String because) {
        fixture.andGivenCurrentTime(vietnam(time))
                .when(command, clerk("when").asMap())
                .expectException(Matchers.predicate(refusal ->
                        refusal instanceof InvalidField it && (it.field() + ": " + it.problem()).equals(because)))
                .expectNoEvents();
    }

    static Provenance clerk(String commandId) {
        return Provenance.by("tiepdan.phuong", "CLERK", "H98.31", commandId, "web");
    }

    /** Typed in from the paper register. */
    static Provenance backEntered(String time) {
        return clerk("when").claimedAt(vietnam(time), Evidence.BACK_ENTERED);
    }

    /** The fixture's own time, so that deciding and recording agree. */
    private static final class FixtureClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return GenericEventMessage.clock.instant();
        }
    }
}
