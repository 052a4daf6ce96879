package org.dossierledger.query.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.dossierledger.query.dossier.Timeliness;
import org.dossierledger.query.page.Cursor;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.catalogue.Catalogue;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The dossiers behind a number: first those that ended, in that order, then those that are open, the oldest first. */
public final class CountedList {

    private static final String PAGE = """
            select life.*, register.code from (
                select id, unit, procedure, channel, received_at, due_at, indicator_due_at, ended_at, timeliness, indicator
                %1$s %2$s order by %3$s, id limit :limit) life
            left join read.dossier_register register using (id) order by life.%3$s, life.id""";
    private static final String ENDED = "ended";
    private static final String OPEN = "open";

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
        var place = after == null ? new Place(ENDED, null, null) : Place.of(after);
        var rows = new ArrayList<CountedDossiers.Row>();
        if (figure.ended() && place.part().equals(ENDED)) {
            rows.addAll(rows(filter.ended() + figure.condition(), "ended_at", place, filter));
        }
        if (figure.open() && rows.size() <= limit) {
            var rest = place.part().equals(OPEN) ? place : new Place(OPEN, null, null);
            rows.addAll(rows(filter.open() + figure.condition(), "received_at", rest, filter));
        }
        var more = rows.size() > limit;
        var shown = List.copyOf(more ? rows.subList(0, limit) : rows);
        return new CountedDossiers(shown, more ? Place.after(shown.get(limit - 1)) : null);
    }

    private List<CountedDossiers.Row> rows(String condition, String order, Place place, LifeFilter filter) {
        var after = "";
        if (place.at() != null) {
            after = " and (" + order + ", id) > (:afterAt, :afterId)";
            filter.parameters()
                    .addValue("afterAt", LifeFilter.timestamp(place.at()))
                    .addValue("afterId", place.id());
        }
        return database.query(PAGE.formatted(condition, after, order), filter.parameters(), (row, number) -> row(row));
    }

    /** @param at null: from the beginning of this part */
    private record Place(String part, Instant at, String id) {

        static Place of(String cursor) {
            var where = Cursor.of(cursor);
            var key = where.id().split(" ", 2);
            if (key.length < 2 || !List.of(ENDED, OPEN).contains(key[0])) {
                throw new InvalidField("cursor", "malformed");
            }
            return new Place(key[0], where.at(), key[1]);
        }

        static String after(CountedDossiers.Row last) {
            return last.endedAt() == null
                    ? new Cursor(last.receivedAt(), OPEN + " " + last.id()).text()
                    : new Cursor(last.endedAt(), ENDED + " " + last.id()).text();
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
