package org.dossierledger.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.dossier.SampleDossiers.CATALOGUE;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierledger.shared.denunciation.DenunciationEvent;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.petition.IdentityEvent;
import org.dossierledger.shared.petition.IntakeEvent;
import org.dossierledger.shared.petition.PetitionStatus;
import org.dossierledger.shared.petition.Petitioner;
import org.dossierledger.shared.petition.Recovery;
import org.dossierledger.shared.petition.Subject;
import org.dossierledger.shared.petition.ViewEvent;
import org.dossierledger.shared.reception.ReceptionEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageFilesTest {

    private static final Set<String> STREAM =
            Set.of("dossierId", "petitionId", "receptionId", "inspectionId", "recommendationId");

    /** What tells of whoever wrote or came. */
    private static final Set<String> OF_THE_PERSON = Set.of(
            "petitioners",
            "people",
            "peopleLeft",
            "visitors",
            "representatives",
            "summary",
            "request",
            "goods",
            "vaultDocument",
            "subject");

    @Test
    void both_languages_have_the_same_texts() {
        for (var file : Sentences.FILES) {
            assertThat(keys(file, "en")).as(file).isEqualTo(keys(file, "vi"));
        }
    }

    @Test
    void no_file_hides_a_text_of_another() {
        var seen = new HashSet<String>();
        for (var file : Sentences.FILES) {
            assertThat(keys(file, "vi")).as(file).noneMatch(seen::contains);
            seen.addAll(keys(file, "vi"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void every_event_and_every_fact_of_it_has_a_name(String language) {
        var words = new Words(CATALOGUE, language);
        for (var type : Samples.types()) {
            assertThat(words.has("event." + type.getSimpleName()))
                    .as(type.getSimpleName())
                    .isTrue();
        }
        var records =
                Stream.concat(Samples.types().stream(), Stream.of(Recovery.class, Subject.class, Petitioner.class));
        assertThat(records.flatMap(MessageFilesTest::facts)
                        .filter(fact -> !STREAM.contains(fact.getName()))
                        .filter(fact -> words.field(fact.getDeclaringRecord().getSimpleName(), fact.getName())
                                .equals(fact.getName())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void every_value_of_a_list_in_petitions_and_receptions_has_a_text(String language) {
        var words = new Words(CATALOGUE, language);
        var lists = Stream.concat(Samples.patternTypes().stream(), Stream.of(Subject.class, Petitioner.class))
                .flatMap(MessageFilesTest::facts)
                .flatMap(fact -> Stream.of(fact.getType(), elementOf(fact)))
                .filter(Class::isEnum)
                .filter(list -> list != Irregularity.class)
                .collect(Collectors.toSet());
        assertThat(lists).hasSizeGreaterThan(20);
        var values = Stream.concat(lists.stream(), Stream.of(Duty.class, PetitionStatus.class))
                .flatMap(list -> Stream.of(list.getEnumConstants()));
        assertThat(values).allSatisfy(value -> assertThat(words.written(value)).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void a_sentence_speaks_of_facts_that_the_event_has(String language) {
        var words = new Words(CATALOGUE, language);
        for (var type : Samples.patternTypes()) {
            var facts = facts(type).map(RecordComponent::getName).collect(Collectors.toSet());
            if (facts.contains("workingDaysLate")) {
                facts.add("days");
            }
            assertThat(patterns(words, type))
                    .isNotEmpty()
                    .allSatisfy(pattern -> assertThat(facts).as(pattern).containsAll(places(pattern)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void no_sentence_tells_who_denounces_or_may(String language) {
        var words = new Words(CATALOGUE, language);
        var families = List.of(
                IntakeEvent.class, IdentityEvent.class, ViewEvent.class, DenunciationEvent.class, ReceptionEvent.class);
        var patterns = families.stream()
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .flatMap(type -> patterns(words, type).stream());
        assertThat(patterns.flatMap(pattern -> places(pattern).stream())).doesNotContainAnyElementsOf(OF_THE_PERSON);
    }

    /** MessageFormat, through which the command line shows them, drops a single one. */
    @Test
    void no_text_has_a_straight_apostrophe() {
        for (var file : Sentences.FILES) {
            for (var language : List.of("vi", "en")) {
                var bundle = bundle(file, language);
                assertThat(bundle.keySet())
                        .allSatisfy(
                                key -> assertThat(bundle.getString(key)).as(key).doesNotContain("'"));
            }
        }
    }

    private static List<String> patterns(Words words, Class<?> type) {
        var name = type.getSimpleName();
        var variants = facts(type).map(fact -> name + "." + fact.getName());
        return Stream.concat(Stream.of(name), variants)
                .filter(words::has)
                .map(words::text)
                .toList();
    }

    private static Set<String> places(String pattern) {
        return Pattern.compile("\\w+(?=})")
                .matcher(pattern)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Stream<RecordComponent> facts(Class<?> type) {
        return Arrays.stream(type.getRecordComponents());
    }

    private static Class<?> elementOf(RecordComponent fact) {
        var isCollection = Collection.class.isAssignableFrom(fact.getType());
        return isCollection
                        && fact.getGenericType() instanceof java.lang.reflect.ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : fact.getType();
    }

    private static Set<String> keys(String file, String language) {
        return bundle(file, language).keySet();
    }

    private static ResourceBundle bundle(String file, String language) {
        return ResourceBundle.getBundle(file, Locale.forLanguageTag(language));
    }
}
