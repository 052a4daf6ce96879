package org.dossierledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineFrameTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    invent                          | Không hiểu invent; xem --help.
                    deadline --strat 2026-11-16     | Không có tùy chọn --strat 2026-11-16; xem --help.
                    deadline --start                | Thiếu --start.
                    deadline --json --json          | --json chỉ được ghi một lần.
                    serve --roles=witness,judge     | Giá trị không hợp lệ ở roles: không có trong danh mục.
                    --lang fr deadline              | Giá trị không hợp lệ ở --lang: fr.
                    --lang en invent                | Not understood: invent; see --help.
                    deadline --lang en --start      | Missing --start.
                    """)
    void a_mistyped_command_line_is_refused_in_one_sentence(String arguments, String sentence) {
        assertThat(run(arguments.split(" "))).isEqualTo(CommandLineFrame.BAD_INPUT);
        assertThat(err.toString().strip()).isEqualTo(sentence);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void help_and_version_are_answers() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("Sổ cái hồ sơ").contains("deadline");
        assertThat(run("deadline", "--version")).isZero();
        assertThat(out.toString()).contains("Dossier Ledger");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void without_a_command_the_commands_are_listed() {
        assertThat(run()).isEqualTo(CommandLineFrame.BAD_INPUT);
        assertThat(err.toString()).contains("deadline");
    }

    @Test
    void both_languages_have_the_same_sentences() throws IOException {
        assertThat(sentences("vi").stringPropertyNames())
                .isEqualTo(sentences("en").stringPropertyNames());
    }

    private int run(String... arguments) {
        return new CommandLineFrame(new PrintWriter(out), new PrintWriter(err)).run(arguments);
    }

    private static Properties sentences(String language) throws IOException {
        var properties = new Properties();
        try (var file = Texts.class.getResourceAsStream("cli_" + language + ".properties")) {
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
