package org.dossierledger.app.cli;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.dossierledger.app.inspection.SampleAsked;
import org.dossierledger.query.inspection.InspectionState;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.inspection.Population;
import org.dossierledger.shared.inspection.SampleMethod;
import org.dossierledger.shared.inspection.Trait;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.unit.UnitCode;
import picocli.CommandLine.Option;

/** Which records of an inspection a sample is drawn from, and how many. */
final class SampleOptions {

    @Option(names = "--kind", paramLabel = "K")
    private String kind;

    @Option(names = "--from", paramLabel = "DAY")
    private String from;

    @Option(names = "--to", paramLabel = "DAY")
    private String to;

    @Option(names = "--unit", paramLabel = "U")
    private List<String> units = new ArrayList<>();

    @Option(names = "--late-only")
    private boolean lateOnly;

    @Option(names = "--field", paramLabel = "F")
    private String field;

    @Option(names = "--procedure", paramLabel = "P")
    private String procedure;

    @Option(names = "--status", paramLabel = "S")
    private String status;

    @Option(names = "--petition-kind", paramLabel = "K")
    private String petitionKind;

    @Option(names = "--trait", paramLabel = "T")
    private List<String> traits = new ArrayList<>();

    @Option(names = "--size", paramLabel = "N")
    private Integer size;

    @Option(names = "--seed", paramLabel = "TEXT")
    private String seed;

    @Option(names = "--record", paramLabel = "ID|CODE")
    private List<String> records = new ArrayList<>();

    /** Whether anything is asked for. */
    boolean given() {
        return kind != null
                || from != null
                || to != null
                || !units.isEmpty()
                || lateOnly
                || field != null
                || procedure != null
                || status != null
                || petitionKind != null
                || !traits.isEmpty()
                || size != null
                || seed != null
                || !records.isEmpty();
    }

    /** With a size: at random; with records: these; else everything that fits. */
    SampleAsked asked(InspectionState of) {
        if (seed != null && size == null) {
            throw new InvalidField("size", "required");
        }
        if (size != null && !records.isEmpty()) {
            throw new InvalidField("size", "notWithRecords");
        }
        var method = size != null ? SampleMethod.RANDOM : records.isEmpty() ? SampleMethod.RULE : SampleMethod.BY_HAND;
        return new SampleAsked(
                method, population(of), size == null ? null : chance(), size == null ? 0 : size, records);
    }

    private Population population(InspectionState of) {
        var within = new TreeSet<UnitCode>();
        units.forEach(unit -> within.add(unit(unit)));
        var having = new TreeSet<Trait>();
        traits.forEach(trait -> having.add(oneOf(Trait.class, trait, "trait")));
        return new Population(
                kind == null ? "dossier" : kind,
                within,
                from == null ? of.periodFrom() : day("from", from),
                to == null ? of.periodTo() : day("to", to),
                lateOnly,
                procedure,
                status == null ? null : name(status),
                0,
                0,
                field,
                null,
                petitionKind == null ? null : oneOf(PetitionKind.class, petitionKind, "petition-kind"),
                having);
    }

    /** The seed given, or one that nobody has chosen. */
    private String chance() {
        if (seed != null) {
            return seed;
        }
        var random = new byte[8];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static UnitCode unit(String code) {
        if (code.isBlank() || code.length() > 60) {
            throw new InvalidField("unit", "malformed");
        }
        return UnitCode.of(code);
    }

    private static LocalDate day(String option, String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new InvalidField(option, "impossibleTime");
        }
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, String given, String option) {
        try {
            return Enum.valueOf(type, name(given));
        } catch (IllegalArgumentException e) {
            throw new InvalidField(option, "unknown");
        }
    }

    private static String name(String given) {
        return given.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
