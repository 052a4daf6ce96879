package org.dossierledger.query.late;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dossierledger.shared.deadline.WorkingCalendar;

/** Counts over all pages of a late list, by kind, unit, procedure and officer; and the answer with one page beside them. */
final class LateCounts {

    private final Map<String, Long> byKind = new HashMap<>();
    private final Map<String, Long> byUnit = new HashMap<>();
    private final Map<String, Long> byProcedure = new HashMap<>();
    private final Map<String, Long> byOfficer = new HashMap<>();
    private long count;

    void add(String kind, String unit, String procedure, String officer, long n) {
        byKind.merge(kind, n, Long::sum);
        byUnit.merge(unit == null ? "" : unit, n, Long::sum);
        byProcedure.merge(procedure == null ? "" : procedure, n, Long::sum);
        byOfficer.merge(officer == null ? "" : officer, n, Long::sum);
        count += n;
    }

    /** @param page with one row more than was asked for, where there are more */
    LateAnswer answer(LateQuestion question, List<LateRow> page, WorkingCalendar calendar) {
        var more = page.size() > question.limit();
        var shown = more ? page.subList(0, question.limit()) : page;
        return new LateAnswer(
                question.asOf(),
                question.knownAt(),
                count,
                shown.stream().map(row -> item(row, question, calendar)).toList(),
                mostFirst(byKind),
                mostFirst(byUnit),
                mostFirst(byProcedure),
                mostFirst(byOfficer),
                more ? shown.get(shown.size() - 1).place().cursor() : null);
    }

    private static LateAnswer.Item item(LateRow row, LateQuestion question, WorkingCalendar calendar) {
        return new LateAnswer.Item(
                row.id(),
                row.code(),
                row.kind(),
                row.duty(),
                row.unit(),
                row.officer(),
                row.procedure(),
                row.due(),
                row.originalDue(),
                calendar.workingDaysLate(row.due(), question.asOf()),
                calendar.workingDaysLate(row.originalDue(), question.asOf()),
                null);
    }

    static Map<String, Long> mostFirst(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }
}
