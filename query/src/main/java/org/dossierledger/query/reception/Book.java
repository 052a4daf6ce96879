package org.dossierledger.query.reception;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.dossierledger.query.projection.EventLogScan;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.Petitioner;
import org.dossierledger.shared.reception.Handling;
import org.dossierledger.shared.sealing.Sealed;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Sổ tiếp công dân, form 03/TCD (Decree 154/2026 art. 27): every visit that took place in a period, in the order of the
 * days, with the 12 columns of the form. The names and contents come from the log, still sealed: no table holds them.
 */
public final class Book {

    private static final int STREAMS_AT_ONCE = 500;

    private final NamedParameterJdbcTemplate database;
    private final EventLogScan log;

    public Book(DataSource database) {
        this.database = new NamedParameterJdbcTemplate(database);
        this.log = new EventLogScan(database);
    }

    /**
     * A line of the book. Columns 3 and 4, who came and with which papers, are in {@code visitors}, sealed or in the vault.
     *
     * @param number column 1, from 1 on within the period
     * @param receivedAt column 2
     * @param people how many came, where not all are named
     * @param summary column 5, with {@code request}, which may be null
     * @param kind column 6
     * @param sameContent column 7: how many citizens have the same content
     * @param handledBy column 8: who has resolved it to the end of their competence; null when nobody
     * @param competent column 9: a cross where it is for this body to resolve
     * @param guided column 10; null when they were not guided
     * @param transferred column 11; null when it was not transferred
     * @param results column 12, the latest last
     * @param petitions ids of what came of the visit, for column 12
     */
    public record Line(
            int number,
            String id,
            String code,
            Instant receivedAt,
            List<Petitioner> visitors,
            int people,
            Sealed summary,
            Sealed request,
            PetitionKind kind,
            int sameContent,
            String handledBy,
            boolean competent,
            Letter guided,
            Letter transferred,
            List<String> results,
            List<String> petitions) {}

    /** To whom, and the number of the letter. */
    public record Letter(String body, String documentNumber) {}

    /**
     * @param units of the reception rooms whose visits are in the book; null for all
     * @param to exclusive
     */
    public List<Line> of(Set<String> units, Instant from, Instant to) {
        var ids = database.queryForList(
                "select id from read.reception_register where received_at >= :from and received_at < :to"
                        + (units == null ? "" : " and unit = any(:units::text[])") + " order by received_at, id",
                new MapSqlParameterSource()
                        .addValue("from", from.atOffset(ZoneOffset.UTC))
                        .addValue("to", to.atOffset(ZoneOffset.UTC))
                        .addValue(
                                "units",
                                units == null
                                        ? null
                                        : new SqlParameterValue(Types.ARRAY, units.toArray(String[]::new))),
                String.class);
        var lines = new ArrayList<Line>();
        for (var start = 0; start < ids.size(); start += STREAMS_AT_ONCE) {
            var some = ids.subList(start, Math.min(ids.size(), start + STREAMS_AT_ONCE));
            var visits = visits(some);
            some.forEach(
                    id -> lines.add(line(lines.size() + 1, id, visits.get(id).now())));
        }
        return lines;
    }

    private Map<String, ReceptionHistory> visits(List<String> ids) {
        var visits = new LinkedHashMap<String, ReceptionHistory>();
        log.streams(ids, Long.MAX_VALUE)
                .forEach(stored -> visits.computeIfAbsent(stored.stream(), id -> new ReceptionHistory())
                        .add(Fact.of(stored)));
        return visits;
    }

    private static Line line(int number, String id, ReceptionStanding now) {
        var visit = now.visit;
        return new Line(
                number,
                id,
                visit.code(),
                now.receivedAt,
                now.visitors(),
                visit.people(),
                visit.summary(),
                visit.request(),
                visit.kind(),
                visit.sameContent(),
                visit.handledBy(),
                competent(now),
                letter(now, Handling.GUIDED),
                letter(now, Handling.TRANSFERRED),
                List.copyOf(now.results),
                now.petitions.stream().map(TakenUp::petition).toList());
    }

    /** The answer says it better than the desk could tell at the visit. */
    private static boolean competent(ReceptionStanding now) {
        var handling = now.answer == null ? null : now.answer.handling();
        return handling == null || handling == Handling.EXPLAINED
                ? now.visit.competent()
                : handling == Handling.TAKEN_UP;
    }

    private static Letter letter(ReceptionStanding now, Handling handling) {
        return now.answer == null || now.answer.handling() != handling
                ? null
                : new Letter(now.answer.body(), now.answer.documentNumber());
    }
}
