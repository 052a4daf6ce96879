package org.dossierledger.shared.deadline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which days civil servants work. Days are days in Asia/Ho_Chi_Minh.
 *
 * <p>Years that the file does not hold have weekends and the fixed public holidays only: old registers can be read, and
 * {@link #versionFor} says that such an answer lies outside the table.
 */
public final class WorkingCalendar {

    private final CalendarFile file;
    private final OfficeHours hours;
    private final Map<LocalDate, CalendarDay> days = new HashMap<>();
    private final Map<Integer, CalendarFile.Status> years = new HashMap<>();
    private final Map<Integer, int[]> workedSoFar = new ConcurrentHashMap<>();

    private WorkingCalendar(CalendarFile file) {
        this.file = file;
        this.hours = new OfficeHours(file.officeHours());
        for (var year : file.years()) {
            years.put(year.year(), year.status());
            year.days().forEach(this::take);
        }
    }

    public static WorkingCalendar load() {
        return new WorkingCalendar(RuleFile.builtIn("working-calendar.yml", CalendarFile.class));
    }

    /** @throws IllegalArgumentException naming the file, the line and what is wrong there */
    public static WorkingCalendar load(Path file) throws IOException {
        return RuleFile.read(file, CalendarFile.class, WorkingCalendar::new);
    }

    /** The text of such a file, as it was put on record. */
    public static WorkingCalendar parse(String text) {
        return RuleFile.parse(text, CalendarFile.class, WorkingCalendar::new);
    }

    public String version() {
        return file.version();
    }

    /** The version, with what a reader must know about the years between two days. */
    public String versionFor(LocalDate first, LocalDate last) {
        var suffix = "";
        for (var year = first.getYear(); year <= last.getYear(); year++) {
            var status = years.get(year);
            if (status == null) {
                return version() + "+outside-table";
            }
            suffix = status == CalendarFile.Status.projection ? "+projection" : suffix;
        }
        return version() + suffix;
    }

    public boolean isWorkingDay(LocalDate date) {
        return day(date).working();
    }

    /** Whether civil servants are at work at that moment: a working day, within the office hours. */
    public boolean isOfficeTime(Instant at) {
        var there = at.atZone(Moment.ZONE);
        return isWorkingDay(there.toLocalDate()) && hours.contain(there.toLocalTime());
    }

    /** Message code of why the day is worked or not. */
    public String reasonFor(LocalDate date) {
        return day(date).reason();
    }

    public CalendarDay day(LocalDate date) {
        var listed = days.get(date);
        if (listed != null) {
            return listed;
        }
        if (file.weeklyRest().contains(date.getDayOfWeek())) {
            return new CalendarDay(date, false, "weekend", null, null, null);
        }
        return years.containsKey(date.getYear()) ? ordinary(date) : outsideTheTable(date);
    }

    /** The day that is {@code amount} working days after {@code date}; before it when negative. */
    public LocalDate addWorkingDays(LocalDate date, int amount) {
        var step = amount < 0 ? -1 : 1;
        var reached = date;
        for (var left = Math.abs(amount); left > 0; left -= isWorkingDay(reached) ? 1 : 0) {
            reached = reached.plusDays(step);
        }
        return reached;
    }

    /** The day itself when it is worked, else the next working day. */
    public LocalDate rolled(LocalDate date) {
        return isWorkingDay(date) ? date : addWorkingDays(date, 1);
    }

    /** Working days after the due day up to and including the day of {@code at}; 0 when not late or for less than a day. */
    public int workingDaysLate(Instant due, Instant at) {
        return at.isAfter(due) ? workingDaysBetween(Moment.dateOf(due), Moment.dateOf(at)) : 0;
    }

    /** Working days after {@code from}, up to and including {@code to}. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        var sum = workedInYearUpTo(to) - workedInYearUpTo(from);
        for (var year = from.getYear(); year < to.getYear(); year++) {
            sum += workedInYearUpTo(LocalDate.of(year, 12, 31));
        }
        return sum;
    }

    OfficeHours hours() {
        return hours;
    }

    /** Late lists ask this for every row, so each year is counted through once only. */
    private int workedInYearUpTo(LocalDate date) {
        return workedSoFar.computeIfAbsent(date.getYear(), this::countThrough)[date.getDayOfYear()];
    }

    private int[] countThrough(int year) {
        var worked = new int[LocalDate.of(year, 12, 31).getDayOfYear() + 1];
        for (var day = 1; day < worked.length; day++) {
            worked[day] = worked[day - 1] + (isWorkingDay(LocalDate.ofYearDay(year, day)) ? 1 : 0);
        }
        return worked;
    }

    private void take(CalendarFile.Entry entry) {
        var reason = entry.name() == null ? entry.kind() : entry.kind() + "." + entry.name();
        var day = new CalendarDay(
                entry.date(), entry.kind().equals("working"), reason, entry.swap(), entry.source(), entry.published());
        if (days.put(entry.date(), day) != null) {
            throw new IllegalArgumentException(entry.date() + " is there twice");
        }
    }

    private CalendarDay outsideTheTable(LocalDate date) {
        for (var fixed : file.statutoryFixed()) {
            if (fixed.month() == date.getMonthValue()
                    && fixed.day() == date.getDayOfMonth()
                    && (fixed.since() == null || !date.isBefore(fixed.since()))) {
                return new CalendarDay(date, false, "holiday." + fixed.name(), null, fixed.source(), null);
            }
        }
        return ordinary(date);
    }

    private static CalendarDay ordinary(LocalDate date) {
        return new CalendarDay(date, true, "working-day", null, null, null);
    }
}
