package org.dossierledger.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.dossierledger.shared.petition.PetitionKind;

/** What must be equal in every table, whatever is in the registers and whatever the period. */
class ReportIdentitiesTest {

    private static final Map<String, String> UNITS = Reports.asRecorded(Set.copyOf(SampleLines.UNITS));

    @Property(tries = 150)
    void every_column_is_equal_to_what_is_printed_below_its_heading(
            @ForAll long seed, @ForAll @IntRange(max = 1300) int start, @ForAll @IntRange(max = 500) int length) {
        for (var table : tables(seed, period(start, length))) {
            for (var column : table.columns()) {
                Arrays.stream(column.code().split("="))
                        .forEach(sum -> assertThat(sum(table, sum))
                                .as("%s of %s: %s", table.name(), table.circular(), column.code())
                                .isEqualTo(table.total(column.number())));
            }
        }
    }

    @Property(tries = 100)
    void what_is_left_of_a_period_is_carried_over_into_the_next(
            @ForAll long seed, @ForAll @IntRange(max = 1300) int start, @ForAll @IntRange(max = 200) int length) {
        var lines = SampleLines.petitions(seed, 60);
        var period = period(start, length);
        var next = period(start + length + 1, 30);
        for (var form : Forms.petitions(Circular.TT_01_2024).subList(0, 4)) {
            var before = form.fill(period, UNITS, lines);
            var after = form.fill(next, UNITS, lines);
            assertThat(after.total(2)).as(form.name()).isEqualTo(before.total(2) + before.total(3) - before.total(4));
        }
        for (var form : Forms.petitions(Circular.TT_02_2021).subList(0, 4)) {
            var before = form.fill(period, UNITS, lines);
            var after = form.fill(next, UNITS, lines);
            var byWriters = form.name().equals("02/XLD") ? 2 : 3;
            var processed = form.name().equals("02/XLD") ? 6 : 8;
            assertThat(sum(after, 2, 1 + byWriters))
                    .as(form.name())
                    .isEqualTo(sum(before, 2, 1 + 2 * byWriters) - before.total(processed));
        }
    }

    @Property(tries = 100)
    void what_is_not_resolved_in_a_period_is_carried_over_into_the_next(
            @ForAll long seed, @ForAll @IntRange(max = 1300) int start, @ForAll @IntRange(max = 200) int length) {
        var lines = SampleLines.petitions(seed, 60);
        var period = period(start, length);
        var next = period(start + length + 1, 30);
        ToLongFunction<PetitionKind> resolved = kind -> lines.stream()
                .filter(line -> line.kindOfCase() == kind && period.contains(line.resolvedAfterTakenUp()))
                .count();
        for (var form : List.of(ComplaintResultForm.form(), DenunciationResultForm.form())) {
            var kind = form.name().equals("01/KQGQ") ? PetitionKind.COMPLAINT : PetitionKind.DENUNCIATION;
            var before = form.fill(period, UNITS, lines);
            assertThat(form.fill(next, UNITS, lines).total(2))
                    .as(form.name())
                    .isEqualTo(before.total(2) + before.total(3) - resolved.applyAsLong(kind));
        }
    }

    @Property(tries = 100)
    void a_table_of_all_petitions_is_the_sum_of_the_tables_of_each_kind_and_of_what_is_not_read_yet(
            @ForAll long seed, @ForAll @IntRange(max = 1300) int start, @ForAll @IntRange(max = 500) int length) {
        var lines = SampleLines.petitions(seed, 60);
        var period = period(start, length);
        var mixed = lines.stream()
                .filter(line -> line.kindOfCase() == PetitionKind.MIXED && line.toProcess(period))
                .count();
        for (var circular : Circular.values()) {
            var tables = Forms.petitions(circular).stream()
                    .map(form -> form.fill(period, UNITS, lines))
                    .toList();
            assertThat(tables.get(1).total(1)
                            + tables.get(2).total(1)
                            + tables.get(3).total(1)
                            + mixed)
                    .isEqualTo(tables.get(0).total(1));
        }
    }

    @Property(tries = 100)
    void a_denunciation_is_true_false_or_both_only_where_there_is_a_conclusion(
            @ForAll long seed, @ForAll @IntRange(max = 1300) int start, @ForAll @IntRange(max = 500) int length) {
        var table = DenunciationResultForm.form().fill(period(start, length), UNITS, SampleLines.petitions(seed, 60));

        assertThat(sum(table, "24+26+28")).isEqualTo(sum(table, "7+8"));
    }

    @Property(tries = 100)
    void the_tables_of_units_add_up_to_that_of_the_province(
            @ForAll long seed, @ForAll @IntRange(max = 1300) int start, @ForAll @IntRange(max = 500) int length) {
        var lines = SampleLines.petitions(seed, 60);
        var period = period(start, length);
        for (var form : Forms.petitions(Circular.of(period))) {
            var whole = form.fill(period, UNITS, lines);
            for (var row : whole.rows()) {
                assertThat(form.fill(period, Map.of(row.key(), row.key()), lines)
                                .rows())
                        .containsExactly(row);
            }
        }
    }

    private static List<ReportTable> tables(long seed, ReportPeriod period) {
        var petitions = SampleLines.petitions(seed, 60);
        var tables = new ArrayList<ReportTable>();
        tables.add(Forms.RECEPTION.fill(period, UNITS, SampleLines.visits(seed, 60)));
        for (var circular : Circular.values()) {
            Forms.petitions(circular).forEach(form -> tables.add(form.fill(period, UNITS, petitions)));
        }
        return tables;
    }

    private static ReportPeriod period(int start, int length) {
        var first = LocalDate.of(2022, 12, 15).plusDays(start);
        return ReportPeriod.days(first, first.plusDays(length));
    }

    private static long sum(ReportTable table, String numbers) {
        return Arrays.stream(numbers.split("\\+"))
                .mapToLong(number -> table.total(Integer.parseInt(number.strip())))
                .sum();
    }

    private static long sum(ReportTable table, int first, int last) {
        var sum = 0L;
        for (var number = first; number <= last; number++) {
            sum += table.total(number);
        }
        return sum;
    }
}
