package org.dossierledger.shared.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dossierledger.shared.procedure.Procedure;
import org.dossierledger.shared.procedure.Procedures;
import org.dossierledger.shared.procedure.Publication;
import org.dossierledger.shared.unit.Succession;
import org.dossierledger.shared.unit.Unit;
import org.dossierledger.shared.unit.UnitCode;
import org.dossierledger.shared.unit.Units;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Units and procedures of one province, from a YAML file; the built-in one is a made-up province. */
public record Catalogue(Units units, Procedures procedures) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private record File(
            List<Unit> units,
            List<Succession> successions,
            List<Publication> publications,
            List<Procedure> procedures) {}

    public static Catalogue builtIn() {
        try (var in = Catalogue.class.getResourceAsStream("catalogue.yml")) {
            return read(in);
        } catch (IOException e) {
            throw new IllegalStateException("the built-in catalogue cannot be read", e);
        }
    }

    /** @throws IllegalArgumentException naming what is wrong in the file */
    public static Catalogue load(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /** The text of such a file, as it was put on record. */
    public static Catalogue parse(String text) {
        return made(YAML.readValue(text, File.class));
    }

    /** The name of a unit given as text; the text itself where the catalogue does not know it. */
    public String nameOf(String unit, String language) {
        return unit == null ? "" : units.nameOf(UnitCode.of(unit), language);
    }

    private static Catalogue read(InputStream in) {
        return made(YAML.readValue(in, File.class));
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
