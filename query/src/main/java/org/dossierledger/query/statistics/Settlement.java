package org.dossierledger.query.statistics;

import static java.util.stream.Collectors.toSet;
import static org.dossierledger.query.statistics.Figure.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dossierledger.query.report.Measure;
import org.dossierledger.query.report.ReportTable;
import org.dossierledger.query.report.ReportTable.Column;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.unit.Unit;
import org.dossierledger.shared.unit.Unit.Level;

/**
 * Biểu II.06/VPCP/KSTT: how dossiers were settled, one row for each field (lĩnh vực). Variant a is of agencies, b of communes,
 * c of all together. A dossier without a due date has no place in it; how many there are is told beside it.
 */
public final class Settlement {

    private static final String CIRCULAR = "01/2020/TT-VPCP";
    private static final List<Counted> COLUMNS = List.of(
            new Counted("3=4+5+6=7+11", "settlement.total", List.of("settlement.received"), TOTAL),
            new Counted("4", "settlement.online", List.of("settlement.received", "settlement.inPeriod"), ONLINE),
            new Counted("5", "settlement.other", List.of("settlement.received", "settlement.inPeriod"), OTHER_CHANNELS),
            new Counted("6", "settlement.carried", List.of("settlement.received"), CARRIED),
            new Counted("7=8+9+10", "settlement.total", List.of("settlement.resolved"), RESOLVED),
            new Counted("8", "settlement.early", List.of("settlement.resolved"), EARLY),
            new Counted("9", "settlement.onTime", List.of("settlement.resolved"), ON_TIME),
            new Counted("10", "settlement.late", List.of("settlement.resolved"), LATE),
            new Counted("11=12+13", "settlement.total", List.of("settlement.pending"), PENDING),
            new Counted("12", "settlement.inTime", List.of("settlement.pending"), PENDING_IN_TIME),
            new Counted("13", "settlement.late", List.of("settlement.pending"), PENDING_LATE));

    private final Statistics statistics;
    private final Catalogue catalogue;

    public Settlement(Statistics statistics, Catalogue catalogue) {
        this.statistics = statistics;
        this.catalogue = catalogue;
    }

    private record Counted(String code, String heading, List<String> groups, Figure figure) {}

    /** Who reports with which variant. */
    private enum Variant {
        A(EnumSet.of(Level.PROVINCE, Level.DEPARTMENT, Level.DISTRICT)),
        B(EnumSet.of(Level.COMMUNE)),
        C(EnumSet.allOf(Level.class));

        private final Set<Level> levels;

        Variant(Set<Level> levels) {
            this.levels = levels;
        }

        String form() {
            return "II.06" + name().toLowerCase(Locale.ROOT) + "/VPCP/KSTT";
        }
    }

    public static List<String> names() {
        return Stream.of(Variant.values()).map(Variant::form).toList();
    }

    /**
     * @param name as the circular has it, or with hyphens as addresses have it
     * @param question of the units that may be told of
     * @return empty when it is the name of another table
     */
    public Optional<ReportTable> make(String name, StatisticsQuestion question) {
        return Stream.of(Variant.values())
                .filter(each -> each.form().equalsIgnoreCase(name.replace('-', '/')))
                .findFirst()
                .map(variant -> table(variant, question.within(units(variant, question.units()))));
    }

    private Set<String> units(Variant variant, Set<String> units) {
        var ofLevel = catalogue.units().all().stream()
                .filter(unit -> variant.levels.contains(unit.level()))
                .map(Unit::code)
                .map(Object::toString)
                .collect(toSet());
        return variant == Variant.C
                ? units
                : units.stream().filter(ofLevel::contains).collect(toSet());
    }

    private ReportTable table(Variant variant, StatisticsQuestion question) {
        var dated = statistics.count(question.dated(true), By.FIELD);
        var undated = Statistics.total(statistics.count(question.dated(false), By.FIELD));
        return new ReportTable(
                variant.form(),
                CIRCULAR,
                question.period(),
                COLUMNS.stream()
                        .map(each -> new Column(each.code(), each.heading(), each.groups(), Measure.COUNT))
                        .toList(),
                dated.stream()
                        .map(row -> new ReportTable.Row(
                                row.key(),
                                COLUMNS.stream()
                                        .map(each -> row.counts().get(each.figure()))
                                        .toList()))
                        .toList(),
                ReportTable.Subject.FIELD,
                undated.get(TOTAL));
    }
}
