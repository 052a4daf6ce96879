package org.dossierledger.query.mining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.dossierledger.shared.event.Evidence;
import org.dossierledger.shared.petition.PetitionKind;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Reads the registers a page at a time, in the order of the ids, so that nothing is held however long they are. */
final class CaseLines {

    private static final int PAGE = 500;

    private final NamedParameterJdbcTemplate database;
    private final ProcessQuestion question;

    /**
     * A register of the read side, and what its columns are called here. Every visit counts as confidential: its number leads
     * to the book in which the visitor stands. An inspection is of those who inspect and of those inspected, and seen by the
     * former.
     */
    enum Register {
        DOSSIER("dossier_register", """
                'dossier' as kind, false as confidential, evidence, status, procedure, channel, holder_unit as unit,
                receiving_unit, received_at, due_at, ended_at""", "true"),
        PETITION("petition_register", """
                kind, confidential, evidence, status, null as procedure, null as channel, holder_unit as unit,
                receiving_unit, received_at, next_due as due_at, ended_at""", "kind = any(:kinds::text[])"),
        RECEPTION("reception_register", """
                'reception' as kind, true as confidential, evidence,
                case when received_at is not null then 'RECEIVED' when refused_at is not null then 'REFUSED'
                     else 'SCHEDULED' end as status,
                null as procedure, null as channel, unit, unit as receiving_unit,
                coalesce(received_at, refused_at, scheduled_for) as received_at, next_due as due_at,
                null::timestamptz as ended_at""", "true"),
        INSPECTION(
                "inspection_register",
                """
                'inspection' as kind, false as confidential, 'SYSTEM' as evidence, stage as status, null as procedure,
                null as channel, unit, null as receiving_unit, opened_at as received_at, next_due as due_at,
                null::timestamptz as ended_at""",
                "true",
                "unit || objects",
                "(unit = any(:led::text[]) or team @> array[:member]::text[])"),
        RECOMMENDATION("recommendation_register", """
                'recommendation' as kind, false as confidential, 'SYSTEM' as evidence, progress as status, null as procedure,
                null as channel, addressee as unit, null as receiving_unit, made_at as received_at, due_at, ended_at""", "true", "array[inspecting_unit, addressee]", """
                (inspecting_unit = any(:led::text[]) or addressee = any(:led::text[]) or exists (
                    select 1 from read.inspection_register i where i.id = it.inspection
                        and i.team @> array[:member]::text[]))""");

        private final String table;
        private final String columns;
        private final String ofKinds;
        private final String units;
        private final String seen;

        Register(String table, String columns, String ofKinds) {
            this(table, columns, ofKinds, "units", "true");
        }

        /** @param units of whom a case is. @param seen by whom, where that is not said by the units alone */
        Register(String table, String columns, String ofKinds, String units, String seen) {
            this.table = "read." + table;
            this.columns = columns;
            this.ofKinds = ofKinds;
            this.units = units;
            this.seen = seen;
        }

        boolean has(Set<String> kinds) {
            return switch (this) {
                case DOSSIER -> kinds.contains("dossier");
                case RECEPTION -> kinds.contains("reception");
                case INSPECTION -> kinds.contains("inspection");
                case RECOMMENDATION -> kinds.contains("recommendation");
                case PETITION ->
                    Arrays.stream(PetitionKind.values())
                            .map(PetitionKind::feature)
                            .anyMatch(kinds::contains);
            };
        }

        private String page(ProcessQuestion question) {
            return """
                    select id, %s, case when exists (
                        select 1 from %s other where other.code = it.code and other.id <> it.id) then null else code end as code
                    from %s it where id > :after and %s%s%s%s order by id limit %d""".formatted(
                            columns,
                            table,
                            table,
                            ofKinds,
                            question.inspecting() == null ? "" : " and " + seen,
                            question.units() == null ? "" : " and " + units + " && :units::text[]",
                            question.from() == null && question.to() == null
                                    ? ""
                                    : " and exists (select 1 from read.timeline line where line.id = it.id"
                                            + " and line.occurred_at between :from and :to)",
                            PAGE);
        }
    }

    CaseLines(DataSource database, ProcessQuestion question) {
        this.database = new NamedParameterJdbcTemplate(database);
        this.question = question;
    }

    /** @param after the last id of the page before; empty for the first page */
    List<CaseLine> page(Register register, String after) {
        var inspecting = question.inspecting();
        return database.query(
                register.page(question),
                new MapSqlParameterSource("after", after)
                        .addValue("kinds", array(petitionKinds()))
                        .addValue("units", array(question.units()))
                        .addValue("led", array(inspecting == null ? null : inspecting.led()))
                        .addValue(
                                "member", inspecting == null || inspecting.member() == null ? "" : inspecting.member())
                        .addValue("from", time(question.from(), "-infinity"), Types.OTHER)
                        .addValue("to", time(question.to(), "infinity"), Types.OTHER),
                (row, number) -> line(row));
    }

    private List<String> petitionKinds() {
        return Arrays.stream(PetitionKind.values())
                .filter(kind -> question.kinds().contains(kind.feature()))
                .map(PetitionKind::name)
                .toList();
    }

    private static SqlParameterValue array(Collection<String> texts) {
        return new SqlParameterValue(Types.ARRAY, texts == null ? null : texts.toArray(String[]::new));
    }

    private static Object time(Instant time, String otherwise) {
        return time == null ? otherwise : time.atOffset(ZoneOffset.UTC).toString();
    }

    private static CaseLine line(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        var confidential = row.getBoolean("confidential");
        return new CaseLine(
                row.getString("id"),
                Arrays.stream(PetitionKind.values())
                        .filter(each -> each.name().equals(kind))
                        .findFirst()
                        .map(PetitionKind::feature)
                        .orElse(kind),
                confidential ? null : row.getString("code"),
                confidential,
                Evidence.IMPORTED.name().equals(row.getString("evidence")),
                row.getString("status"),
                row.getString("procedure"),
                row.getString("channel"),
                row.getString("unit"),
                row.getString("receiving_unit"),
                instant(row, "received_at"),
                instant(row, "due_at"),
                instant(row, "ended_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
