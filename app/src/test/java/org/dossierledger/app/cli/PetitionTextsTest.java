package org.dossierledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.dossierledger.shared.complaint.ComplaintCommand;
import org.dossierledger.shared.denunciation.DenunciationCommand;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.feedback.FeedbackCommand;
import org.dossierledger.shared.petition.IdentityCommand;
import org.dossierledger.shared.petition.IntakeCommand;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.PetitionStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A refusal says which step, which article and which status in words of the reader. */
class PetitionTextsTest {

    static Stream<String> keys() {
        var steps = Stream.of(
                        IntakeCommand.class,
                        IdentityCommand.class,
                        ComplaintCommand.class,
                        DenunciationCommand.class,
                        FeedbackCommand.class)
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .map(Class::getSimpleName)
                .flatMap(step -> Stream.of("action." + step, "article." + step));
        return Stream.of(
                        steps,
                        named("petitionStatus.", PetitionStatus.values()),
                        named("kind.", PetitionKind.values()),
                        named("competence.", PetitionKind.values()),
                        named("duty.", Duty.values()))
                .flatMap(each -> each);
    }

    private static Stream<String> named(String family, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> family + value.name());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void every_step_article_and_status_of_petitions_has_words_in_both_languages(String key) {
        for (var language : new Locale[] {Texts.VIETNAMESE, Locale.ENGLISH}) {
            assertThat(new Texts(language).text(key))
                    .as(key + " in " + language)
                    .isNotEqualTo(key);
        }
    }
}
