package org.dossierledger.command.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.AxonAssertionError;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.axonframework.test.matchers.Matchers;
import org.dossierledger.command.FixtureClock;
import org.dossierledger.command.act.StaleVersion;
import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.petition.PetitionCommand;
import org.dossierledger.shared.petition.PetitionEvent;
import org.dossierledger.shared.petition.SamplePetitions;

/** A petition's story told in commands, each at a wall-clock time in Vietnam ({@code 2026-11-04T08:00:00}). */
public final class PetitionStory {

    private final FixtureConfiguration<Petition> store;
    private final TestExecutor<Petition> fixture;
    private int steps;

    private PetitionStory(FixtureConfiguration<Petition> store) {
        this.store = store;
        this.fixture = store.givenNoPriorActivity();
    }

    public static PetitionStory begins() {
        var fixture = new AggregateTestFixture<>(Petition.class);
        fixture.registerInjectableResource(SampleDossiers.DEADLINES);
        fixture.registerInjectableResource(SampleDossiers.CATALOGUE);
        fixture.registerInjectableResource(new FixtureClock());
        return new PetitionStory(fixture);
    }

    public PetitionStory then(String time, PetitionCommand command) {
        return then(time, command, by("can.bo.xu.ly"));
    }

    public PetitionStory then(String time, PetitionCommand command, Provenance by) {
        fixture.andGivenCurrentTime(vietnam(time))
                .andGivenCommands(new GenericCommandMessage<>(command, MetaData.from(by.asMap())));
        return this;
    }

    public ResultValidator<Petition> when(String time, PetitionCommand command) {
        return when(time, command, by("can.bo.xu.ly"));
    }

    public ResultValidator<Petition> when(String time, PetitionCommand command, Provenance by) {
        return fixture.andGivenCurrentTime(vietnam(time)).when(command, by.asMap());
    }

    /** By somebody who has seen the petition up to this event, counted from 0. */
    public ResultValidator<Petition> whenSeen(long version, String time, PetitionCommand command) {
        return fixture.andGivenCurrentTime(vietnam(time))
                .when(command, MetaData.from(by("can.bo.xu.ly").asMap()).and(StaleVersion.EXPECTED, version));
    }

    /** What another system had recorded. */
    public PetitionStory given(String time, PetitionEvent event) {
        fixture.andGivenCurrentTime(vietnam(time)).andGiven(event);
        return this;
    }

    /** The step is refused for this reason, and nothing is recorded. */
    public void refused(String time, PetitionCommand command, Class<? extends Throwable> why) {
        refused(time, command, by("can.bo.xu.ly"), why);
    }

    public void refused(String time, PetitionCommand command, Provenance by, Class<? extends Throwable> why) {
        when(time, command, by).expectNoEvents().expectException(why);
    }

    /** The events of the last step. */
    public List<PetitionEvent> happens(String time, PetitionCommand command) {
        return happens(time, command, by("can.bo.xu.ly"));
    }

    public List<PetitionEvent> happens(String time, PetitionCommand command, Provenance by) {
        var seen = new AtomicReference<List<PetitionEvent>>();
        when(time, command, by).expectSuccessfulHandlerExecution().expectEventsMatching(Matchers.predicate(events -> {
            seen.set(events.stream()
                    .map(event -> (PetitionEvent) ((EventMessage<?>) event).getPayload())
                    .toList());
            return true;
        }));
        assertThat(seen.get()).as("events").isNotNull();
        return seen.get();
    }

    /** The only event of the last step. */
    public <T extends PetitionEvent> T happens(String time, PetitionCommand command, Class<T> event) {
        return happens(time, command, by("can.bo.xu.ly"), event);
    }

    public <T extends PetitionEvent> T happens(String time, PetitionCommand command, Provenance by, Class<T> event) {
        var events = happens(time, command, by);
        assertThat(events).singleElement().isInstanceOf(event);
        return event.cast(events.get(0));
    }

    /** What an auditor would notice in the only event of the last step. */
    public List<Irregularity> flags(String time, PetitionCommand command) {
        return happens(time, command, PetitionEvent.class).irregularities();
    }

    /** All that was recorded, as it was stored. */
    public List<? extends EventMessage<?>> recorded() {
        return store.getEventStore()
                .readEvents(SamplePetitions.PETITION.value())
                .asStream()
                .toList();
    }

    /** Another story that goes on from here, its events read back from what was stored. */
    public PetitionStory readAgain() {
        var again = begins();
        again.steps = steps;
        for (var message : recorded()) {
            again.fixture
                    .andGivenCurrentTime(message.getTimestamp())
                    .andGiven(new GenericEventMessage<>(stored(message.getPayload()), message.getMetaData()));
        }
        return again;
    }

    private static Object stored(Object event) {
        return EventJson.MAPPER.readValue(EventJson.MAPPER.writeValueAsString(event), event.getClass());
    }

    /** The refusal, or nothing when the step was taken. */
    public Optional<Refusal> tries(String time, PetitionCommand command, Provenance by) {
        var refusal = new AtomicReference<Refusal>();
        var result = when(time, command, by);
        try {
            result.expectSuccessfulHandlerExecution();
        } catch (AxonAssertionError refused) {
            result.expectException(Matchers.predicate(why -> {
                refusal.set(why instanceof Refusal known ? known : null);
                return why instanceof Refusal;
            }));
        }
        return Optional.ofNullable(refusal.get());
    }

    /** The id of an event told so far, by its place in the story, from 0. */
    public String eventId(int sequenceNumber) {
        return store.getEventStore()
                .readEvents(SamplePetitions.PETITION.value(), sequenceNumber)
                .next()
                .getIdentifier();
    }

    /** Somebody of the ward; each call is another command. */
    public Provenance by(String actor) {
        return Provenance.by(actor, "HANDLER", "H98.31", "step-" + steps++, "web");
    }
}
