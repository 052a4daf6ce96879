package org.dossierledger.shared.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A second, naive count for the property tests, written from the published days off and not from the rule files: it
 * walks one day (or one minute) at a time and knows nothing of the real one.
 */
final class NaiveCount {

    private static final Set<LocalDate> OFF = days("""
            2018-01-01 2018-02-14 2018-02-15 2018-02-16 2018-02-19 2018-02-20 2018-04-25 2018-04-30 2018-05-01
            2018-09-03 2018-12-31
            2019-01-01 2019-02-04 2019-02-05 2019-02-06 2019-02-07 2019-02-08 2019-04-15 2019-04-29 2019-04-30
            2019-05-01 2019-09-02
            2020-01-01 2020-01-23 2020-01-24 2020-01-27 2020-01-28 2020-01-29 2020-04-02 2020-04-30 2020-05-01
            2020-09-02
            2021-01-01 2021-02-10 2021-02-11 2021-02-12 2021-02-15 2021-02-16 2021-04-21 2021-04-30 2021-05-03
            2021-09-02 2021-09-03
            2022-01-03 2022-01-31 2022-02-01 2022-02-02 2022-02-03 2022-02-04 2022-04-11 2022-05-02 2022-05-03
            2022-09-01 2022-09-02
            2023-01-02 2023-01-20 2023-01-23 2023-01-24 2023-01-25 2023-01-26 2023-05-01 2023-05-02 2023-05-03
            2023-09-01 2023-09-04
            2024-01-01 2024-02-08 2024-02-09 2024-02-12 2024-02-13 2024-02-14 2024-04-18 2024-04-29 2024-04-30
            2024-05-01 2024-09-02 2024-09-03
            2025-01-01 2025-01-27 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-04-07 2025-04-30 2025-05-01
            2025-05-02 2025-09-01 2025-09-02
            2026-01-01 2026-01-02 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-04-27 2026-04-30
            2026-05-01 2026-08-31 2026-09-01 2026-09-02 2026-11-24
            2027-01-01 2027-02-04 2027-02-05 2027-02-08 2027-02-09 2027-02-10 2027-04-16 2027-04-30 2027-05-03
            2027-09-02 2027-09-03 2027-11-24
            """);

    private static final Set<LocalDate> WORKED_SATURDAYS =
            days("2019-01-05 2019-05-04 2024-05-04 2025-04-26 2026-01-10 2026-08-22");

    private NaiveCount() {}

    static boolean works(LocalDate date) {
        if (WORKED_SATURDAYS.contains(date)) {
            return true;
        }
        return !OFF.contains(date)
                && date.getDayOfWeek() != DayOfWeek.SATURDAY
                && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** Raw and rolled end; the days of {@code still} are not counted. */
    static LocalDate[] ends(LocalDate start, int amount, boolean onlyWorkingDays, Set<LocalDate> still) {
        var remaining = amount;
        var raw = start;
        while (remaining > 0) {
            raw = raw.plusDays(1);
            if (!still.contains(raw) && (!onlyWorkingDays || works(raw))) {
                remaining = remaining - 1;
            }
        }
        var rolled = raw;
        while (!works(rolled)) {
            rolled = rolled.plusDays(1);
        }
        return new LocalDate[] {raw, rolled};
    }

    static LocalDate restarted(LocalDate start, int amount, boolean onlyWorkingDays, List<LocalDate[]> supplements) {
        if (supplements.isEmpty()) {
            return ends(start, amount, onlyWorkingDays, Set.of())[1];
        }
        var due = ends(start, amount, onlyWorkingDays, Set.of())[1];
        var first = supplements.get(0);
        return first[0].isAfter(due)
                ? due
                : restarted(first[1], amount, onlyWorkingDays, supplements.subList(1, supplements.size()));
    }

    static LocalDateTime afterOfficeMinutes(LocalDateTime start, int minutes) {
        var now = start;
        var left = minutes;
        while (left > 0) {
            if (open(now)) {
                left--;
            }
            now = now.plusMinutes(1);
        }
        return now;
    }

    private static boolean open(LocalDateTime minute) {
        var time = minute.toLocalTime();
        var morning = !time.isBefore(LocalTime.of(7, 30)) && time.isBefore(LocalTime.of(11, 30));
        var afternoon = !time.isBefore(LocalTime.of(13, 0)) && time.isBefore(LocalTime.of(17, 0));
        return works(minute.toLocalDate()) && (morning || afternoon);
    }

    private static Set<LocalDate> days(String text) {
        return Arrays.stream(text.trim().split("\\s+")).map(LocalDate::parse).collect(Collectors.toSet());
    }
}
