package org.dossierledger.app.radar;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dossierledger.query.radar.RadarAnswer.Burst;
import org.dossierledger.query.radar.RadarAnswer.Found;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.unit.UnitCode;

/**
 * The columns of the radar as a file, in one language: a line for each burst, which leaves those of an event empty, and a line
 * for each sign, which leaves those of a burst empty. What was measured is in seconds, times are in ISO 8601.
 */
public final class RadarColumns {

    private static final List<String> COLUMNS = List.of(
            "rule",
            "sign",
            "version",
            "type",
            "index",
            "earlier",
            "kind",
            "code",
            "id",
            "actor",
            "unitCode",
            "unit",
            "answering",
            "occurred",
            "recorded",
            "measured",
            "firstDay",
            "lastDay",
            "count",
            "usual",
            "periodEnd",
            "inspection");

    private final Catalogue catalogue;
    private final String language;
    private final UnaryOperator<String> texts;

    /** @param texts what the message files have under a key, or null */
    public RadarColumns(Catalogue catalogue, String language, UnaryOperator<String> texts) {
        this.catalogue = catalogue;
        this.language = language;
        this.texts = texts;
    }

    List<String> headings() {
        return COLUMNS.stream()
                .map(column -> texts.apply("radar.column." + column))
                .toList();
    }

    List<String> cells(Found sign) {
        return cells(
                sign.rule(),
                name(sign.rule()),
                sign.rulesVersion(),
                texts.apply("event." + sign.type()),
                sign.globalIndex(),
                sign.earlierIndex(),
                sign.kind() == null ? null : texts.apply("trail.kind." + sign.kind()),
                sign.code(),
                sign.id(),
                sign.actor(),
                sign.unit(),
                unit(sign.unit()),
                unit(sign.answering()),
                time(sign.occurredAt()),
                time(sign.recordedAt()),
                sign.measured(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** @param version of the rules by which bursts are counted when they are asked for */
    List<String> cells(Burst burst, String version) {
        return cells(
                burst.rule(),
                name(burst.rule()),
                version,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                burst.unit(),
                unit(burst.unit()),
                unit(burst.answering()),
                null,
                null,
                null,
                burst.day(),
                burst.lastDay(),
                burst.count(),
                burst.usual(),
                burst.periodEnd(),
                burst.inspection() == null ? null : burst.inspection().code());
    }

    private static List<String> cells(Object... values) {
        return Stream.of(values)
                .map(value -> value == null ? "" : value.toString())
                .toList();
    }

    /** A rule of one's own has its id for a name. */
    private String name(String rule) {
        var name = texts.apply("radar." + rule);
        return name == null || name.equals("radar." + rule) ? rule : name;
    }

    private String unit(String code) {
        return code == null ? null : catalogue.units().nameOf(UnitCode.of(code), language);
    }

    private static String time(Instant at) {
        return Moment.local(at).toString();
    }
}
