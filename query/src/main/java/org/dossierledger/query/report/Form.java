package org.dossierledger.query.report;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dossierledger.query.report.ReportTable.Row;

/** Biểu: a table of the circular, and how lines of a register become its numbers. */
record Form<L extends Line>(String name, List<Columns.Counted<L>> columns) {

    static <L extends Line> Form<L> of(String name, Columns<L> columns) {
        return new Form<>(name, columns.all());
    }

    /**
     * @param bodies in whose row what a unit recorded counts; one row for each of them
     * @param lines of these units, and of others to which they refer
     */
    ReportTable fill(ReportPeriod period, Map<String, String> bodies, Collection<L> lines) {
        var ofBody = lines.stream()
                .filter(line -> bodies.containsKey(line.unit()))
                .collect(groupingBy(line -> bodies.get(line.unit())));
        var rows = new ArrayList<Row>();
        for (var unit : new TreeSet<>(bodies.values())) {
            var own = ofBody.getOrDefault(unit, List.of());
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
