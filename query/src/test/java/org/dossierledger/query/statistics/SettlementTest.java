package org.dossierledger.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dossierledger.query.report.ReportTable;

/** Table II.06/VPCP/KSTT over generated lives. */
class SettlementTest {

    private static final CountedLives LIVES = new CountedLives(47, 150);
    private static final Set<String> UNITS = CountedLives.CATALOGUE.units().all().stream()
            .map(unit -> unit.code().value())
            .collect(Collectors.toSet());

    @Property(tries = 20)
    void every_column_is_equal_to_what_is_printed_below_its_heading(@ForAll long seed) {
        var question = CountedLives.question(new Random(seed));
        for (var name : Settlement.names()) {
            var table = table(name, question);
            for (var row : table.rows()) {
                var numbers = numbers(table, row.numbers());
                table.columns()
                        .forEach(column -> Arrays.stream(column.code().split("="))
                                .forEach(sum -> assertThat(sum(numbers, sum))
                                        .as("%s of %s: %s", row.key(), name, column.code())
                                        .isEqualTo(numbers.get(column.number()))));
            }
        }
    }

    @Property(tries = 20)
    void agencies_and_communes_together_are_the_consolidated_table(@ForAll long seed) {
        var question = CountedLives.question(new Random(seed));
        var parts = List.of(table("II.06a/VPCP/KSTT", question), table("II.06b/VPCP/KSTT", question));
        var all = table("II.06c/VPCP/KSTT", question);

        for (var column : all.columns()) {
            assertThat(parts.stream()
                            .mapToLong(part -> part.total(column.number()))
                            .sum())
                    .as("%s in %s", column.code(), question)
                    .isEqualTo(all.total(column.number()));
        }
        assertThat(parts.stream().mapToLong(ReportTable::leftOut).sum()).isEqualTo(all.leftOut());
    }

    @Example
    void what_has_no_date_to_be_held_to_is_told_beside_the_table() {
        var question = CountedLives.question(new Random(5)).within(UNITS);
        var everything = Statistics.total(LIVES.statistics().count(question, By.FIELD));
        var table = table("ii.06c-vpcp-kstt", question);

        assertThat(table.leftOut()).isPositive();
        assertThat(table.total(3) + table.leftOut()).isEqualTo(everything.get(Figure.TOTAL));
    }

    @Example
    void there_is_no_such_table_of_another_name() {
        var settlement = new Settlement(LIVES.statistics(), CountedLives.CATALOGUE);

        assertThat(settlement.make(
                        "II.06d/VPCP/KSTT", CountedLives.question(new Random(1)).within(UNITS)))
                .isEmpty();
    }

    private static ReportTable table(String name, StatisticsQuestion question) {
        return new Settlement(LIVES.statistics(), CountedLives.CATALOGUE)
                .make(name, question.within(UNITS))
                .orElseThrow();
    }

    private static Map<Integer, Long> numbers(ReportTable table, List<Long> numbers) {
        var byColumn = new TreeMap<Integer, Long>();
        IntStream.range(0, numbers.size())
                .forEach(i -> byColumn.put(table.columns().get(i).number(), numbers.get(i)));
        return byColumn;
    }

    private static long sum(Map<Integer, Long> numbers, String sum) {
        return Arrays.stream(sum.split("\\+"))
                .mapToLong(part -> numbers.get(Integer.parseInt(part)))
                .sum();
    }
}
