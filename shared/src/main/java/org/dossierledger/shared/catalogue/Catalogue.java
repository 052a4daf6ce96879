package org.dossierledger.shared.catalogue;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.procedure.Procedure;
import org.dossierledger.shared.procedure.Procedures;
import org.dossierledger.shared.procedure.Publication;
import org.dossierledger.shared.unit.Succession;
import org.dossierledger.shared.unit.Unit;
import org.dossierledger.shared.unit.UnitCode;
import org.dossierledger.shared.unit.Units;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Units and procedures of one province, from a YAML file; the built-in one is a made-up province. */
public record Catalogue(Units units, Procedures procedures) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** For what comes in: a word given twice, or a second document, would be passed over in silence. */
    private static final YAMLMapper STRICT = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private record File(
            List<Unit> units,
            List<Succession> successions,
            List<Publication> publications,
            List<Procedure> procedures) {}

    public static Catalogue builtIn() {
        try (var in = Catalogue.class.getResourceAsStream("catalogue.yml")) {
            return made(YAML.readValue(in, File.class));
        } catch (IOException e) {
            throw new IllegalStateException("the built-in catalogue cannot be read", e);
        }
    }

    /** @throws CatalogueMalformed saying where the file is wrong, and how */
    public static Catalogue load(Path file) throws IOException {
        return strict(textOf(file), file.toString());
    }

    /**
     * The text of such a file, to be put on record.
     *
     * @throws CatalogueMalformed when it is not UTF-8
     */
    public static String textOf(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw CatalogueMalformed.whole(file.toString(), "notUtf8");
        }
    }

    /**
     * A catalogue that is to be used from now on.
     *
     * @param file how its reader calls it
     * @throws CatalogueMalformed saying where the text is wrong, and how
     */
    public static Catalogue strict(String text, String file) {
        try {
            var read = STRICT.readValue(text, File.class);
            if (read == null || orNone(read.units()).isEmpty()) {
                throw new InvalidField("units", "required");
            }
            return made(read);
        } catch (JacksonException e) {
            throw CatalogueMalformed.of(file, e);
        } catch (InvalidField contradiction) {
            throw CatalogueMalformed.of(file, contradiction);
        }
    }

    /** The text of a catalogue as it was put on record. */
    public static Catalogue parse(String text) {
        return made(YAML.readValue(text, File.class));
    }

    /** The name of a unit given as text; the text itself where the catalogue does not know it. */
    public String nameOf(String unit, String language) {
        return unit == null ? "" : units.nameOf(UnitCode.of(unit), language);
    }

    private static Catalogue made(File file) {
        return new Catalogue(
                new Units(orNone(file.units()), orNone(file.successions())),
                new Procedures(orNone(file.procedures()), orNone(file.publications())));
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }
}
