package org.dossierledger.query.report;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dossierledger.query.report.ReportTable.Row;

/** Biểu: a table of the circular, and how lines of a register become its numbers. */
record Form<L extends Line>(String name, List<Columns.Counted<L>> columns) {

    static <L extends Line> Form<L> of(String name, Columns<L> columns) {
        return new Form<>(name, columns.all());
    }

    /** @param lines of these units, and of others to which they refer */
    ReportTable fill(ReportPeriod period, Set<String> units, Collection<L> lines) {
        var ofUnit = lines.stream().filter(line -> units.contains(line.unit())).collect(groupingBy(Line::unit));
        var rows = new ArrayList<Row>();
        for (var unit : new TreeSet<>(units)) {
            var own = ofUnit.getOrDefault(unit, List.of());
            rows.add(new Row(
                    unit,
                    columns.stream().map(each -> each.count().of(own, period)).toList()));
        }
        return new ReportTable(
                name,
                Circular.of(period).number(),
                period,
                columns.stream().map(Columns.Counted::column).toList(),
                rows);
    }
}
