package org.dossierledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.stream.Stream;
import org.dossierledger.command.sealing.MasterKey;
import org.dossierledger.command.sealing.MasterKeyUnusable;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalTextsTest {

    static Stream<String> refusals() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.dossierledger")
                        .stream()
                        .filter(type -> type.isAssignableTo(Refusal.class))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(type -> type.getSimpleName());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void every_refusal_has_a_sentence_in_both_languages(String name) {
        for (var language : new Locale[] {Texts.VIETNAMESE, Locale.ENGLISH}) {
            assertThat(new Texts(language).text("refusal." + name, "…", "…", "…", "…"))
                    .as(name + " in " + language)
                    .isNotEqualTo("refusal." + name)
                    .doesNotContain("{");
        }
    }

    @Test
    void what_is_wrong_with_a_field_is_said_in_the_language_of_the_reader() {
        var refusal = new InvalidField("start", "required");

        assertThat(new Texts(Texts.VIETNAMESE).refusal(refusal)).isEqualTo("Giá trị không hợp lệ ở start: phải có.");
        assertThat(new Texts(Locale.ENGLISH).refusal(refusal)).isEqualTo("Not a valid start: is required.");
    }

    @Test
    void a_key_that_cannot_be_used_is_called_by_its_name(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("a.key"), "half a key");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        var ordinary = catchThrowableOfType(MasterKeyUnusable.class, () -> MasterKey.at(file));
        var vault = catchThrowableOfType(MasterKeyUnusable.class, () -> MasterKey.ofVault(file));

        assertThat(new Texts(Texts.VIETNAMESE).refusal(ordinary)).startsWith("Không dùng được khóa chủ " + file + ": ");
        assertThat(new Texts(Texts.VIETNAMESE).refusal(vault))
                .startsWith("Không dùng được khóa của kho danh tính người tố cáo " + file + ": ");
        assertThat(new Texts(Locale.ENGLISH).refusal(vault))
                .startsWith("The key of the vault of identities " + file + " cannot be used: ");
    }
}
