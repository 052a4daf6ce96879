package org.dossierledger.app.compare;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.report.ReportDesk;
import org.dossierledger.app.security.DossierAccess;
import org.dossierledger.app.security.RecordViews;
import org.dossierledger.app.statistics.StatisticsDesk;
import org.dossierledger.query.compare.Cause;
import org.dossierledger.query.compare.Point;
import org.dossierledger.query.dossier.RegisterDifferences;
import org.dossierledger.query.dossier.RegisterPage;
import org.dossierledger.query.report.ReportPeriod;
import org.dossierledger.query.report.TableDifferences;
import org.dossierledger.query.scope.Then;
import org.dossierledger.query.statistics.By;
import org.dossierledger.query.statistics.CountedDossiers;
import org.dossierledger.query.statistics.Figure;
import org.dossierledger.query.statistics.FigureDifferences;
import org.dossierledger.query.statistics.StatisticsQuestion;
import org.springframework.stereotype.Component;

/** Registers and numbers at two points beside each other, of what an account may see now, and what made each difference. */
@Component
public class ComparedLists {

    private final Ledger ledger;
    private final DossierAccess access;
    private final StatisticsDesk statistics;
    private final ReportDesk reports;
    private final RecordViews views;

    ComparedLists(
            Ledger ledger, DossierAccess access, StatisticsDesk statistics, ReportDesk reports, RecordViews views) {
        this.ledger = ledger;
        this.access = access;
        this.statistics = statistics;
        this.reports = reports;
        this.views = views;
    }

    /**
     * One dossier of which the two sides tell otherwise.
     *
     * @param before null where the first side has it not
     * @param after null where the second has it not
     * @param causes in the order in which they came in between; of time that passed, one without an event
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Changed<R>(String id, String code, R before, R after, List<Cause> causes) {}

    /** @param next cursor of the following page, or null */
    public record Page<R>(List<Changed<R>> items, String next) {}

    /** @param unit with everything below it; null for all that the account sees */
    public Page<RegisterPage.Row> register(
            Account account, String unit, Point before, Point after, String cursor, int limit, Asking asking) {
        var scope = access.scopeOf(account);
        var units = access.narrowed(scope.units(), unit);
        Function<Point, Then> then = point -> new Then(units, point.asOf(), known(point));
        var found = new RegisterDifferences(ledger.dataSource())
                .between(then.apply(before), then.apply(after), scope, cursor, limit);
        return new Page<>(
                changed(
                        account,
                        found.items(),
                        row -> row.either().id(),
                        row -> row.either().code(),
                        RegisterDifferences.Row::before,
                        RegisterDifferences.Row::after,
                        before,
                        after,
                        asking),
                found.next());
    }

    /** @param question of whichever point. */
    public FigureDifferences statistics(
            Function<Point, StatisticsQuestion> question, By by, Point before, Point after) {
        return FigureDifferences.between(
                statistics.rows(question.apply(before), by), statistics.rows(question.apply(after), by));
    }

    /** The dossiers that are counted on one side only, by id. */
    public Page<CountedDossiers.Row> counted(
            Account account,
            Function<Point, StatisticsQuestion> question,
            Figure figure,
            Point before,
            Point after,
            String cursor,
            int limit,
            Asking asking) {
        var first = all(question.apply(before), figure);
        var second = all(question.apply(after), figure);
        var differing = new TreeMap<String, Side>();
        first.forEach((id, row) -> {
            if (!second.containsKey(id)) {
                differing.put(id, new Side(row, null));
            }
        });
        second.forEach((id, row) -> {
            if (!first.containsKey(id)) {
                differing.put(id, new Side(null, row));
            }
        });
        var rest = cursor == null ? differing : differing.tailMap(cursor, false);
        var shown = rest.values().stream().limit(limit).toList();
        return new Page<>(
                changed(
                        account,
                        shown,
                        side -> side.row().id(),
                        side -> side.row().code(),
                        Side::before,
                        Side::after,
                        before,
                        after,
                        asking),
                rest.size() > limit ? shown.get(limit - 1).row().id() : null);
    }

    private record Side(CountedDossiers.Row before, CountedDossiers.Row after) {

        CountedDossiers.Row row() {
            return after == null ? before : after;
        }
    }

    private Map<String, CountedDossiers.Row> all(StatisticsQuestion question, Figure figure) {
        var found = new LinkedHashMap<String, CountedDossiers.Row>();
        statistics.list(question, figure, null, Integer.MAX_VALUE - 1).items().forEach(row -> found.put(row.id(), row));
        return found;
    }

    /** A table is counted from what was known: of the points only that counts. */
    public TableDifferences report(
            Account account, String name, ReportPeriod period, String unit, Instant before, Instant after) {
        return TableDifferences.between(
                reports.table(account, name, period, unit, null, before),
                reports.table(account, name, period, unit, null, after));
    }

    /** How answers are told. @param channel through which it is looked at: web, api */
    public record Asking(String language, String channel) {}

    private <S, R> List<Changed<R>> changed(
            Account account,
            List<S> sides,
            Function<S, String> id,
            Function<S, String> code,
            Function<S, R> before,
            Function<S, R> after,
            Point one,
            Point other,
            Asking asking) {
        views.record(account, sides.stream().map(id).toList(), asking.channel());
        var comparisons = new RecordComparisons(ledger, one, other, asking.language());
        return sides.stream()
                .map(side -> new Changed<>(
                        id.apply(side),
                        code.apply(side),
                        before.apply(side),
                        after.apply(side),
                        causes(comparisons.dossier(id.apply(side), code.apply(side)))))
                .toList();
    }

    private static List<Cause> causes(RecordComparison compared) {
        var events = compared.differences().stream()
                .flatMap(difference -> difference.causes().stream())
                .filter(cause -> cause.event() != null)
                .distinct()
                .toList();
        return events.isEmpty() ? List.of(new Cause(Cause.Kind.TIME_PASSED, null)) : events;
    }

    private static Instant known(Point point) {
        return Objects.equals(point.knownAt(), Instant.MAX) ? null : point.knownAt();
    }
}
