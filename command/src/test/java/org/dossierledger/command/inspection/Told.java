package org.dossierledger.command.inspection;

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
import org.dossierledger.shared.dossier.SampleDossiers;
import org.dossierledger.shared.event.Evidence;
import org.dossierledger.shared.event.Provenance;

/** What happens in an inspection, or to a recommendation, told in commands, each at a wall-clock time in Vietnam. */
final class Told {

    private final TestExecutor<?> fixture;
    private int steps;

    private Told(Class<?> aggregate) {
        var store = new AggregateTestFixture<>(aggregate);
        store.registerInjectableResource(SampleDossiers.DEADLINES);
        store.registerInjectableResource(SampleDossiers.CATALOGUE);
        store.registerInjectableResource(new FixtureClock());
        fixture = store.givenNoPriorActivity();
    }

    static Told inspection() {
        return new Told(Inspection.class);
    }

    static Told recommendation() {
        return new Told(Recommendation.class);
    }

    Told then(String time, Object command) {
        fixture.andGivenCurrentTime(vietnam(time))
                .andGivenCommands(new GenericCommandMessage<>(
                        command, MetaData.from(by("given-" + steps++).asMap())));
        return this;
    }

    /** The one event of the last step. */
    <E> E happens(String time, Object command) {
        return happens(time, command, by("when"));
    }

    @SuppressWarnings("unchecked")
    <E> E happens(String time, Object command, Provenance by) {
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

    void changesNothing(String time, Object command, Provenance by) {
        fixture.andGivenCurrentTime(vietnam(time))
                .when(command, by.asMap())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    void isRefused(String time, Object command, Class<? extends Throwable> because) {
        fixture.andGivenCurrentTime(vietnam(time))
                .when(command, by("when").asMap())
                .expectException(because)
                .expectNoEvents();
    }

    static Provenance by(String commandId) {
        return Provenance.by("thanhtra", "INSPECTOR", "H98.01", commandId, "web");
    }

    static Provenance backEntered(String time) {
        return by("when").claimedAt(vietnam(time), Evidence.BACK_ENTERED);
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
