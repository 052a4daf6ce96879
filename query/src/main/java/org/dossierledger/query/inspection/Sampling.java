package org.dossierledger.query.inspection;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.dossierledger.query.dossier.DossierLookup;
import org.dossierledger.query.petition.PetitionLookup;
import org.dossierledger.query.projection.EventLogScan;
import org.dossierledger.query.reception.ReceptionLookup;
import org.dossierledger.query.scope.Lives;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.deadline.WorkingCalendar;
import org.dossierledger.shared.inspection.Population;
import org.dossierledger.shared.inspection.Trait;
import org.dossierledger.shared.petition.PetitionKind;
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
    private static final List<String> SUPPLEMENTS = List.of("SupplementRequested");
    private static final List<String> EXTENSIONS =
            List.of("DossierExtended", "ComplaintExtended", "DenunciationExtended");

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

    /** By id, the codes that records are known by today; those without one are left out. */
    public Map<String, String> codes(String kind, Collection<String> ids) {
        var codes = new HashMap<String, String>();
        if (!ids.isEmpty()) {
            database.query(
                    "select id, code from read." + lives(kind).table() + " where id in (:ids) and code is not null",
                    new MapSqlParameterSource("ids", ids),
                    row -> {
                        codes.put(row.getString("id"), row.getString("code"));
                    });
        }
        return codes;
    }

    private static Lives lives(String kind) {
        return switch (kind) {
            case "petition" -> Lives.PETITIONS;
            case "reception" -> Lives.RECEPTIONS;
            default -> Lives.DOSSIERS;
        };
    }

    /** Everything received in the time: whose it was is asked of its events. */
    private List<String> candidates(Population definition) {
        var lives = lives(definition.kind());
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

    /** What decides whether a record belongs. */
    private record Candidate(
            String id,
            String unit,
            Instant receivedAt,
            boolean late,
            boolean ended,
            String status,
            String procedure,
            String field,
            PetitionKind kind) {}

    private List<String> among(List<String> ids, Population it, Instant asOf) {
        var fit = asked(ids, it, asOf)
                .filter(each -> fits(it, each))
                .map(Candidate::id)
                .toList();
        return having(fit, it);
    }

    private Stream<Candidate> asked(List<String> ids, Population it, Instant asOf) {
        return switch (it.kind()) {
            case "petition" ->
                petitions.states(ids, it.upTo(), asOf).stream()
                        .map(each -> new Candidate(
                                each.id(),
                                each.receivingUnit(),
                                each.receivedAt(),
                                each.late(),
                                each.resolvedAt() != null || each.endedAt() != null,
                                each.status().name(),
                                null,
                                each.field() == null ? null : each.field().name(),
                                each.petitionKind()));
            case "reception" ->
                receptions.states(ids, it.upTo(), asOf).stream()
                        .map(each -> new Candidate(
                                each.id(),
                                each.unit(),
                                each.receivedAt(),
                                each.late() || each.answeredLate(),
                                each.answeredAt() != null,
                                each.stage().name(),
                                null,
                                null,
                                null));
            default ->
                dossiers.states(ids, it.upTo(), asOf).stream()
                        .map(each -> new Candidate(
                                each.id(),
                                each.receivingUnit(),
                                each.receivedAt(),
                                each.late(),
                                each.endedAt() != null,
                                each.status().name(),
                                each.procedure(),
                                null,
                                null));
        };
    }

    private static boolean fits(Population it, Candidate each) {
        return each.unit() != null
                && it.units().contains(UnitCode.of(each.unit()))
                && each.receivedAt() != null
                && !each.receivedAt().isBefore(start(it))
                && !each.receivedAt().isAfter(end(it))
                && (!it.lateOnly() || each.late())
                && (!it.traits().contains(Trait.ENDED_LATE) || each.ended() && each.late())
                && (it.procedure() == null || it.procedure().equals(each.procedure()))
                && (it.status() == null || it.status().equals(each.status()))
                && (it.petitionKind() == null || it.petitionKind() == each.kind())
                && ofField(it, each);
    }

    private static boolean ofField(Population it, Candidate each) {
        if (it.field() == null) {
            return true;
        }
        return it.kind().equals("dossier")
                ? it.procedures().contains(each.procedure())
                : it.field().equals(each.field());
    }

    /** Those in whose streams the events of the traits asked for stand. */
    private List<String> having(List<String> ids, Population it) {
        var left = ids;
        for (var trait : it.traits()) {
            if (trait != Trait.ENDED_LATE) {
                left = counted(left, it.upTo(), trait == Trait.EXTENDED ? EXTENSIONS : SUPPLEMENTS, trait);
            }
        }
        return left;
    }

    private List<String> counted(List<String> ids, long upTo, List<String> types, Trait trait) {
        return ids.isEmpty()
                ? ids
                : database.queryForList(
                        "select stream from log.event_log where stream in (:ids) and global_index <= :upTo and type in (:types)"
                                + " group by stream having count(*) >= :least",
                        new MapSqlParameterSource("ids", ids)
                                .addValue("upTo", upTo)
                                .addValue("types", types)
                                .addValue("least", trait == Trait.SUPPLEMENTED_AGAIN ? 2 : 1),
                        String.class);
    }

    private static Instant start(Population it) {
        return it.from().atStartOfDay(Moment.ZONE).toInstant();
    }

    private static Instant end(Population it) {
        return Moment.endOf(it.to());
    }
}
