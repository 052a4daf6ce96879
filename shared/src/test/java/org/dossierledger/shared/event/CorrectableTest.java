package org.dossierledger.shared.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.denunciation.DenunciationEvent.DenunciationAccepted;
import org.dossierledger.shared.petition.IdentityEvent;
import org.dossierledger.shared.petition.PetitionEvent;
import org.dossierledger.shared.petition.SamplePetitions;
import org.dossierledger.shared.petition.ViewEvent;
import org.dossierledger.shared.sealing.Sealed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a correction may say can be stored and read again; what it may not say is refused before it is stored. */
class CorrectableTest {

    private record Fact(Class<?> event, String name) {

        boolean personal() {
            return Correctable.isPersonal(event, name);
        }

        Class<?> type() {
            return Arrays.stream(event.getRecordComponents())
                    .filter(component -> component.getName().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .getType();
        }

        String right() {
            return type() == Instant.class
                    ? "2026-11-16T02:10:00Z"
                    : type().isPrimitive()
                            ? "3"
                            : type().isEnum() ? ((Enum<?>) type().getEnumConstants()[0]).name() : "H98.31";
        }

        List<String> wrong() {
            return type() == String.class ? List.of("", "\b") : List.of("", "\b", "nobody knows".repeat(9));
        }
    }

    @ParameterizedTest
    @MethodSource("facts")
    void what_is_corrected_says_the_right_value_and_can_be_read_again(Fact fact) throws Exception {
        var said = sample(fact.event());
        var corrected = fact.personal()
                ? Correctable.corrected(said, fact.name(), null, SamplePetitions.SEALED)
                : Correctable.corrected(said, fact.name(), fact.right(), null);

        var stored = EventJson.MAPPER.readTree(EventJson.MAPPER.writeValueAsBytes(corrected));
        assertThat(EventJson.MAPPER.treeToValue(stored, fact.event())).isEqualTo(corrected);
        if (fact.type() == Sealed.class) {
            assertThat(valueIn(corrected, fact)).isEqualTo(SamplePetitions.SEALED);
        } else if (!fact.personal()) {
            assertThat(valueIn(corrected, fact))
                    .hasToString(fact.right())
                    .hasToString(String.valueOf(Correctable.value(fact.event(), fact.name(), fact.right())));
        }
    }

    @ParameterizedTest
    @MethodSource("facts")
    void a_value_that_the_fact_cannot_have_is_refused(Fact fact) {
        assertThat(fact.wrong())
                .allSatisfy(wrong -> assertThatThrownBy(() -> Correctable.value(fact.event(), fact.name(), wrong))
                        .isInstanceOf(InvalidField.class));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void a_value_stored_before_it_was_refused_changes_nothing(Fact fact) throws IOException {
        var said = sample(fact.event());
        assertThat(fact.wrong())
                .allSatisfy(wrong -> assertThat(Correctable.corrected(said, fact.name(), wrong, null))
                        .isEqualTo(said));
    }

    @Test
    void the_number_of_accepted_contents_is_a_number() {
        assertThatThrownBy(() -> Correctable.value(DenunciationAccepted.class, "contents", "bốn"))
                .isInstanceOf(InvalidField.class);
        assertThat(Correctable.value(DenunciationAccepted.class, "contents", "4"))
                .isEqualTo(4);
    }

    @Test
    void who_opened_an_identity_or_looked_and_when_is_never_corrected() {
        assertThat(EventTypes.ALL.classes())
                .filteredOn(
                        type -> IdentityEvent.class.isAssignableFrom(type) || ViewEvent.class.isAssignableFrom(type))
                .hasSizeGreaterThan(6)
                .allSatisfy(type -> assertThat(Correctable.factsOf(type)).isEmpty());
    }

    @Test
    void who_has_a_petition_is_corrected_by_assigning_it_again_only() {
        assertThat(EventTypes.ALL.classes())
                .filteredOn(PetitionEvent.class::isAssignableFrom)
                .allSatisfy(type -> assertThat(Correctable.factsOf(type)).doesNotContain("unit", "officer"));
    }

    private static Object valueIn(LedgerEvent event, Fact fact) throws ReflectiveOperationException {
        return event.getClass().getMethod(fact.name()).invoke(event);
    }

    private static LedgerEvent sample(Class<?> type) throws IOException {
        var name = "/events/%s.%s.json"
                .formatted(
                        type.getSimpleName(), type.getAnnotation(Revision.class).value());
        try (InputStream in = CorrectableTest.class.getResourceAsStream(name)) {
            return (LedgerEvent) EventJson.MAPPER.readValue(in, type);
        }
    }

    static Stream<Fact> facts() {
        return EventTypes.ALL.classes().stream()
                .flatMap(event -> Correctable.factsOf(event).stream()
                        .filter(name -> !name.equals(Correctable.OCCURRED_AT))
                        .map(name -> new Fact(event, name)));
    }
}
