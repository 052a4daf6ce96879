package org.dossierledger.query.inspection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.dossierledger.query.dossier.DossierLookup;
import org.dossierledger.query.petition.PetitionLookup;
import org.dossierledger.query.projection.EventLogScan;
import org.dossierledger.query.reception.ReceptionLookup;
import org.dossierledger.query.scope.Lives;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.deadline.WorkingCalendar;
import org.dossierledger.shared.inspection.Population;
import org.dossierledger.shared.unit.UnitCode;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Populations and samples that anybody can make again: who belongs to a population is decided by each record's own events up
 * to one place of the log, which no later event changes; the tables only say which records to ask.
 */
public final class Sampling {

    private static final int AT_ONCE = 500;

    private final NamedParameterJdbcTemplate database;
    private final EventLogScan log;
    private final DossierLookup dossiers;
    private final PetitionLookup petitions;
    private final ReceptionLookup receptions;

    public Sampling(DataSource database, WorkingCalendar calendar) {
        this.database = new NamedParameterJdbcTemplate(database);
        this.log = new EventLogScan(database);
        this.dossiers = new DossierLookup(database, calendar);
        this.petitions = new PetitionLookup(database, calendar);
        this.receptions = new ReceptionLookup(database, calendar);
    }

    /** Where the log ends now; 0 when it is empty. */
    public long head() {
        return log.head();
    }

    /**
     * Those with the smallest SHA-256 of the seed, a line feed and the id, both in UTF-8, in the order of these numbers
     * ({@code sha256-order.1}).
     */
    public static List<String> draw(Collection<String> ids, String seed, int size) {
        return ids.stream()
                .sorted(Comparator.comparing((String id) -> number(seed, id)).thenComparing(id -> id))
                .limit(size)
                .toList();
    }

    private static String number(String seed, String id) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((seed + "\n" + id).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ids in their own order. {@code count} is not looked at. */
    public List<String> population(Population definition) {
        var at = log.between(definition.upTo() - 1, definition.upTo());
        if (at.isEmpty()) {
            return List.of();
        }
        var asOf = at.get(0).recordedAt();
        var members = new ArrayList<String>();
        var asked = candidates(definition);
        for (var start = 0; start < asked.size(); start += AT_ONCE) {
            members.addAll(among(asked.subList(start, Math.min(asked.size(), start + AT_ONCE)), definition, asOf));
        }
        members.sort(null);
        return members;
    }

    /** Everything received in the time: whose it was is asked of its events. */
    private List<String> candidates(Population definition) {
        var lives = switch (definition.kind()) {
            case "petition" -> Lives.PETITIONS;
            case "reception" -> Lives.RECEPTIONS;
            default -> Lives.DOSSIERS;
        };
        var parameters = new MapSqlParameterSource()
                .addValue("from", start(definition).atOffset(ZoneOffset.UTC))
                .addValue("to", end(definition).atOffset(ZoneOffset.UTC))
                .addValue("upTo", definition.upTo())
                .addValue(
                        "units",
                        new SqlParameterValue(
                                Types.ARRAY,
                                definition.units().stream().map(UnitCode::value).toArray(String[]::new)));
        return database.queryForList(
                "select distinct r.id from read." + lives.table() + " r where " + lives.opened() + " <= :to and "
                        + lives.opened()
                        + " >= cast(:from as timestamptz) - interval '1 year' and (r.units && :units::text[]"
                        + " or exists (select 1 from read.timeline t where t.id = r.id"
                        + " and t.unit = any(:units::text[]))) order by r.id",
                parameters,
                String.class);
    }

    private List<String> among(List<String> ids, Population it, Instant asOf) {
        return switch (it.kind()) {
            case "petition" ->
                petitions.states(ids, it.upTo(), asOf).stream()
                        .filter(each -> fits(
                                it,
                                each.receivingUnit(),
                                each.receivedAt(),
                                each.late(),
                                null,
                                each.status().name()))
                        .map(each -> each.id())
                        .toList();
            case "reception" ->
                receptions.states(ids, it.upTo(), asOf).stream()
                        .filter(each -> fits(
                                it,
                                each.unit(),
                                each.receivedAt(),
                                each.late() || each.answeredLate(),
                                null,
                                each.stage().name()))
                        .map(each -> each.id())
                        .toList();
            default ->
                dossiers.states(ids, it.upTo(), asOf).stream()
                        .filter(each -> fits(
                                it,
                                each.receivingUnit(),
                                each.receivedAt(),
                                each.late(),
                                each.procedure(),
                                each.status().name()))
                        .map(each -> each.id())
                        .toList();
        };
    }

    private static boolean fits(
            Population it, String unit, Instant receivedAt, boolean late, String procedure, String status) {
        return unit != null
                && it.units().contains(UnitCode.of(unit))
                && receivedAt != null
                && !receivedAt.isBefore(start(it))
                && !receivedAt.isAfter(end(it))
                && (!it.lateOnly() || late)
                && (it.procedure() == null || Objects.equals(it.procedure(), procedure))
                && (it.status() == null || it.status().equals(status));
    }

    private static Instant start(Population it) {
        return it.from().atStartOfDay(Moment.ZONE).toInstant();
    }

    private static Instant end(Population it) {
        return Moment.endOf(it.to());
    }
}
