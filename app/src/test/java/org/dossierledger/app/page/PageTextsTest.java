package org.dossierledger.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierledger.app.inspection.InspectionAction;
import org.dossierledger.app.inspection.RecommendationAction;
import org.dossierledger.app.petition.PetitionAction;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.shared.inspection.RecommendationCommand.MakeRecommendation;
import org.dossierledger.shared.petition.Recovery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read stands in the message files, in both languages. */
class PageTextsTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH);
    private static final List<String> FILES = Stream.concat(
                    Stream.of(
                            "messages",
                            "reports",
                            "statistics",
                            "refusals",
                            "org.dossierledger.shared.deadline.deadline"),
                    Sentences.FILES.stream())
            .toList();

    /** Each language is called by its own name in both. */
    private static final Set<String> LANGUAGE_NAMES = Set.of("English", "Tiếng", "Việt");

    private static final Pattern KEY = Pattern.compile("#\\{([\\w.-]+)");
    private static final Pattern TAG = Pattern.compile("<(?:[^>\"]|\"[^\"]*\")*>");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

    static Stream<Path> templates() throws IOException {
        try (var files = Files.list(TEMPLATES)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_text_that_a_page_asks_for_is_there_in_both_languages(Path template) {
        var keys =
                KEY.matcher(read(template)).results().map(key -> key.group(1)).collect(Collectors.toSet());
        for (var language : LANGUAGES) {
            assertThat(keys).as(language.toString()).allMatch(has(language));
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void no_page_has_a_word_of_its_own(Path template) {
        var words = TAG.matcher(read(template)).replaceAll(" ");
        assertThat(LETTERS.matcher(words).results().map(MatchResult::group)).isSubsetOf(LANGUAGE_NAMES);
    }

    @Test
    void both_languages_have_the_same_texts() {
        assertThat(ResourceBundle.getBundle("messages", LANGUAGES.get(0)).keySet())
                .isEqualTo(
                        ResourceBundle.getBundle("messages", LANGUAGES.get(1)).keySet());
    }

    @ParameterizedTest
    @MethodSource("steps")
    void every_field_of_every_step_has_a_name_and_every_choice_a_text(Class<?> step) {
        var command = step.getSimpleName();
        for (var language : LANGUAGES) {
            var has = has(language);
            for (var field : StepField.of(step)) {
                assertThat(has.test("field." + command + "." + field.name()) || has.test("field." + field.name()))
                        .as("%s %s %s", language, command, field.name())
                        .isTrue();
                if (field.values() != null) {
                    assertThat(field.values().getEnumConstants())
                            .allMatch(value -> has.test(field.values().getSimpleName() + "." + value));
                }
            }
        }
    }

    private static List<Class<?>> steps() {
        var steps = new ArrayList<Class<?>>(List.of(MakeRecommendation.class));
        for (var action : PetitionAction.values()) {
            steps.add(action.command());
        }
        for (var action : InspectionAction.values()) {
            if (action != InspectionAction.SAMPLE) {
                steps.add(action.command());
            }
        }
        for (var action : RecommendationAction.values()) {
            steps.add(action.command());
        }
        return steps;
    }

    @Test
    void what_a_decision_orders_is_asked_for_by_name() {
        var names = Arrays.stream(Recovery.class.getRecordComponents()).map(each -> "field." + each.getName());
        assertThat(names).allMatch(has(LANGUAGES.get(0))).hasSize(13);
    }

    private static Predicate<String> has(Locale language) {
        var keys = new TreeSet<String>();
        FILES.forEach(file -> keys.addAll(keys(file, language)));
        return keys::contains;
    }

    private static Set<String> keys(String file, Locale language) {
        return ResourceBundle.getBundle(file, language).keySet();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
