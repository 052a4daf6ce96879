package org.dossierledger.app.trail;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierledger.query.trail.TrailLine;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.procedure.ProcedureCode;
import org.dossierledger.shared.unit.UnitCode;

/** The columns of a trail as a file, in one language. The gap is in seconds, both times are in ISO 8601. */
public final class TrailColumns {

    private static final List<String> COLUMNS = List.of(
            "occurred",
            "recorded",
            "gap",
            "actor",
            "unitCode",
            "unit",
            "answering",
            "type",
            "what",
            "kind",
            "code",
            "id",
            "procedure",
            "evidence",
            "irregularities",
            "index");

    private final Catalogue catalogue;
    private final String language;
    private final UnaryOperator<String> texts;

    /** @param texts what the message files have under a key */
    public TrailColumns(Catalogue catalogue, String language, UnaryOperator<String> texts) {
        this.catalogue = catalogue;
        this.language = language;
        this.texts = texts;
    }

    List<String> headings() {
        return COLUMNS.stream()
                .map(column -> texts.apply("trail.column." + column))
                .toList();
    }

    List<String> cells(TrailLine line) {
        return Stream.of(
                        Moment.local(line.occurredAt()).toString(),
                        Moment.local(line.recordedAt()).toString(),
                        String.valueOf(line.gapSeconds()),
                        line.actor(),
                        line.unit(),
                        unit(line.unit()),
                        unit(line.answering()),
                        texts.apply("event." + line.type()),
                        line.summary(),
                        line.kind() == null ? null : texts.apply("trail.kind." + line.kind()),
                        line.code(),
                        line.kind() == null ? null : line.subject(),
                        procedure(line.procedure()),
                        texts.apply("evidence." + line.evidence()),
                        line.irregularities().stream()
                                .map(flag -> texts.apply("irregularity." + flag))
                                .collect(Collectors.joining("; ")),
                        line.globalIndex() == null ? null : line.globalIndex().toString())
                .map(cell -> cell == null ? "" : cell)
                .toList();
    }

    private String unit(String code) {
        return code == null ? null : catalogue.units().nameOf(UnitCode.of(code), language);
    }

    private String procedure(String code) {
        return code == null ? null : catalogue.procedures().nameOf(ProcedureCode.of(code), language);
    }
}
