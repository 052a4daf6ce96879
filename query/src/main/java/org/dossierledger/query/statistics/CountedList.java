package org.dossierledger.query.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.dossierledger.query.dossier.Timeliness;
import org.dossierledger.query.page.Cursor;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.catalogue.Catalogue;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The dossiers behind a number: first those that ended, in that order, then the open ones: what becomes late next, then the oldest. */
public final class CountedList {

    private static final String PAGE = """
            select life.*, register.code from (
                select id, unit, procedure, channel, received_at, due_at, indicator_due_at, ended_at, timeliness, indicator,
                    case when valid_to = 'infinity' then 'infinity'
                        else to_char(valid_to at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') end as goes_on_until
                %1$s%2$s order by %3$s limit :limit) life
            left join read.dossier_register register using (id) order by %4$s""";
    private static final Pattern UNTIL =
            Pattern.compile("infinity|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
    private static final Part ENDED = new Part("ended", "ended_at, id", "ended_at, life.id");
    private static final Part OPEN =
            new Part("open", "valid_to, received_at, id", "goes_on_until::timestamptz, life.received_at, life.id");

    private final NamedParameterJdbcTemplate database;
    private final Catalogue catalogue;
    private final Clock clock;

    public CountedList(DataSource database, Catalogue catalogue, Clock clock) {
        this.database = new NamedParameterJdbcTemplate(database);
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * @param after cursor of the former page; null for the first
     * @throws InvalidField when it is not a cursor that we gave
     */
    public CountedDossiers page(StatisticsQuestion question, Figure figure, String after, int limit) {
        var filter = new LifeFilter(question, catalogue, clock);
        filter.parameters().addValue("limit", limit + 1);
        var place = after == null ? null : Place.of(after);
        var rows = new ArrayList<Placed>();
        if (figure.ended() && (place == null || place.part() == ENDED)) {
            rows.addAll(rows(ENDED, filter.ended() + figure.ofEnded(), place, filter));
        }
        if (figure.open() && rows.size() <= limit) {
            rows.addAll(rows(OPEN, filter.open() + figure.ofOpen(), place, filter));
        }
        var more = rows.size() > limit;
        var shown = more ? rows.subList(0, limit) : rows;
        return new CountedDossiers(
                shown.stream().map(Placed::row).toList(),
                more ? shown.get(limit - 1).place().cursor() : null);
    }

    private List<Placed> rows(Part part, String condition, Place place, LifeFilter filter) {
        var after = "";
        if (place != null && place.part() == part) {
            after = part == ENDED
                    ? " and (ended_at, id) > (:afterAt, :afterId)"
                    : " and (valid_to, received_at, id) > (:afterUntil::timestamptz, :afterAt, :afterId)";
            filter.parameters()
                    .addValue("afterAt", LifeFilter.timestamp(place.at()))
                    .addValue("afterId", place.id())
                    .addValue("afterUntil", place.until());
        }
        return database.query(
                PAGE.formatted(condition, after, part.order(), part.again()),
                filter.parameters(),
                (row, number) -> new Placed(row(row), place(part, row)));
    }

    private static Place place(Part part, ResultSet row) throws SQLException {
        return part == ENDED
                ? new Place(part, instant(row, "ended_at"), row.getString("id"), "")
                : new Place(part, instant(row, "received_at"), row.getString("id"), row.getString("goes_on_until"));
    }

    /** @param again the same order of the page once more */
    private record Part(String name, String order, String again) {}

    private record Placed(CountedDossiers.Row row, Place place) {}

    /** @param until when what is counted of an open one changes next, as the database writes it */
    private record Place(Part part, Instant at, String id, String until) {

        static Place of(String cursor) {
            var where = Cursor.of(cursor);
            var key = where.id().split(" ", 3);
            if (key.length == 3 && key[0].equals(ENDED.name())) {
                return new Place(ENDED, where.at(), key[1], "");
            }
            if (key.length == 3
                    && key[0].equals(OPEN.name())
                    && UNTIL.matcher(key[2]).matches()) {
                return new Place(OPEN, where.at(), key[1], key[2]);
            }
            throw new InvalidField("cursor", "malformed");
        }

        String cursor() {
            return new Cursor(at, part.name() + " " + id + " " + until).text();
        }
    }

    private static CountedDossiers.Row row(ResultSet row) throws SQLException {
        return new CountedDossiers.Row(
                row.getString("id"),
                row.getString("code"),
                row.getString("unit"),
                row.getString("procedure"),
                row.getString("channel"),
                instant(row, "received_at"),
                instant(row, "due_at"),
                instant(row, "indicator_due_at"),
                instant(row, "ended_at"),
                Timeliness.valueOf(row.getString("timeliness")),
                (Boolean) row.getObject("indicator"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
