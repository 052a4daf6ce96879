package org.dossierledger.command.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.axonframework.test.matchers.Matchers;
import org.dossierledger.command.FixtureClock;
import org.dossierledger.shared.dossier.DossierCommand;
import org.dossierledger.shared.dossier.DossierEvent;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.dossierledger.shared.event.Provenance;

/** A dossier's story told in commands, each at a wall-clock time in Vietnam ({@code 2026-11-16T09:10:00}). */
final class Story {

    private final FixtureConfiguration<Dossier> store;
    private final TestExecutor<Dossier> fixture;
    private int steps;

    private Story(FixtureConfiguration<Dossier> store) {
        this.store = store;
        this.fixture = store.givenNoPriorActivity();
    }

    static Story begins() {
        return new Story(fixture());
    }

    private static AggregateTestFixture<Dossier> fixture() {
        var fixture = new AggregateTestFixture<>(Dossier.class);
        fixture.registerInjectableResource(SampleDossiers.DEADLINES);
        fixture.registerInjectableResource(SampleDossiers.CATALOGUE);
        fixture.registerInjectableResource(new FixtureClock());
        return fixture;
    }

    /** Received on 16/11/2026 at 09:10 and assigned an hour later. */
    static Story assigned() {
        return begins().then("2026-11-16T09:10:00", SampleDossiers.receive())
                .then(
                        "2026-11-16T10:10:00",
                        new DossierCommand.AssignDossier(
                                SampleDossiers.DOSSIER, SampleDossiers.LAND_OFFICE, "canbo.datdai"));
    }

    Story then(String time, DossierCommand command) {
        return then(time, command, clerk("given-" + steps++));
    }

    Story then(String time, DossierCommand command, Provenance by) {
        fixture.andGivenCurrentTime(vietnam(time))
                .andGivenCommands(new GenericCommandMessage<>(command, MetaData.from(by.asMap())));
        return this;
    }

    ResultValidator<Dossier> when(String time, DossierCommand command) {
        return when(time, command, clerk("when"));
    }

    ResultValidator<Dossier> when(String time, DossierCommand command, Provenance by) {
        return fixture.andGivenCurrentTime(vietnam(time)).when(command, by.asMap());
    }

    /** The events of the last step. */
    List<DossierEvent> happens(String time, DossierCommand command) {
        return happens(time, command, clerk("when"));
    }

    List<DossierEvent> happens(String time, DossierCommand command, Provenance by) {
        var seen = new AtomicReference<List<DossierEvent>>();
        when(time, command, by).expectSuccessfulHandlerExecution().expectEventsMatching(Matchers.predicate(events -> {
            seen.set(events.stream()
                    .map(event -> (DossierEvent) ((EventMessage<?>) event).getPayload())
                    .toList());
            return true;
        }));
        assertThat(seen.get()).as("events").isNotNull();
        return seen.get();
    }

    /** The id of an event told so far, by its place in the story. */
    String eventId(int sequenceNumber) {
        return store.getEventStore()
                .readEvents(SampleDossiers.DOSSIER.value(), sequenceNumber)
                .next()
                .getIdentifier();
    }

    static Provenance clerk(String commandId) {
        return Provenance.by("motcua.tinh", "CLERK", "H98.00", commandId, "web");
    }
}
