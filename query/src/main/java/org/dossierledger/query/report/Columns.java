package org.dossierledger.query.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dossierledger.query.report.ReportTable.Column;

/** The columns of a form, told from left to right. */
final class Columns<L extends Line> {

    /** What stands in one column for one unit. */
    interface Count<L> {
        long of(List<L> lines, ReportPeriod period);
    }

    interface Amount<L> {
        long of(L line, ReportPeriod period);
    }

    record Counted<L>(Column column, Count<L> count) {}

    private final List<Counted<L>> columns = new ArrayList<>();
    private List<String> groups = List.of();

    /** The headings above the following columns, the outermost first. */
    Columns<L> under(String... headings) {
        groups = List.of(headings);
        return this;
    }

    /**
     * How many lines count.
     *
     * @param code as printed below the heading: the column's number, and what it must be equal to
     */
    Columns<L> count(String code, String heading, Rule<L> rule) {
        return add(
                code,
                heading,
                Measure.COUNT,
                (lines, period) ->
                        lines.stream().filter(line -> rule.counts(line, period)).count());
    }

    /** A sum over the lines that count. */
    Columns<L> sum(String code, String heading, Measure measure, Rule<L> rule, Amount<L> amount) {
        return add(
                code,
                heading,
                measure,
                (lines, period) -> lines.stream()
                        .filter(line -> rule.counts(line, period))
                        .mapToLong(line -> amount.of(line, period))
                        .sum());
    }

    /** How many different things the lines that count have. */
    Columns<L> different(String code, String heading, Rule<L> rule, Function<L, Object> what) {
        return add(
                code,
                heading,
                Measure.COUNT,
                (lines, period) -> lines.stream()
                        .filter(line -> rule.counts(line, period))
                        .map(what)
                        .distinct()
                        .count());
    }

    /** What the registers do not tell. */
    Columns<L> unknown(String code, String heading) {
        return add(code, heading, Measure.UNKNOWN, (lines, period) -> 0);
    }

    List<Counted<L>> all() {
        return List.copyOf(columns);
    }

    private Columns<L> add(String code, String heading, Measure measure, Count<L> count) {
        columns.add(new Counted<>(new Column(code, heading, groups, measure), count));
        return this;
    }
}
