package org.dossierledger.shared.deadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the YAML files of the law. An unknown word in one is an error: a misspelt rule must not pass in silence. */
final class RuleFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private RuleFile() {}

    static <T> T builtIn(String name, Class<T> shape) {
        try (var in = RuleFile.class.getResourceAsStream(name)) {
            return YAML.readValue(in, shape);
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in " + name + " cannot be read", e);
        }
    }

    /** @throws IllegalArgumentException naming the file, the line where one is known, and what is wrong there */
    static <T, R> R read(Path file, Class<T> shape, Function<T, R> made) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return made.apply(YAML.readValue(in, shape));
        } catch (JacksonException e) {
            var at = e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
            throw new IllegalArgumentException(file + at + ": " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    /** The text of a file that was read before. */
    static <T, R> R parse(String text, Class<T> shape, Function<T, R> made) {
        return made.apply(YAML.readValue(text, shape));
    }

    /** For the records of the files: what must not be left out. */
    static void required(String word, Object value) {
        if (value == null) {
            throw new IllegalArgumentException("'" + word + "' is missing");
        }
    }
}
