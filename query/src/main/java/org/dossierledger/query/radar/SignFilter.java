package org.dossierledger.query.radar;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import org.dossierledger.query.page.Cursor;
import org.dossierledger.query.scope.Lives;
import org.dossierledger.shared.InvalidField;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** The signs that a question is about, as a condition over the columns of {@code read.sign}. */
record SignFilter(RadarQuestion question) {

    /** A sign is in the time of its event. */
    private static final Lives WHEN = new Lives("sign", "array[unit]", "occurred_at", "occurred_at");

    /** Everything but when it was recorded. */
    String ofAnyTime(MapSqlParameterSource parameters) {
        return "true"
                + (question.scope() == null
                        ? ""
                        : " and unit = any(:units::text[]) and "
                                + question.scope().condition(WHEN, parameters))
                + (question.actor() == null ? "" : " and actor = :actor")
                + (question.record() == null ? "" : " and id = :record")
                + (question.rule() == null ? "" : " and rule = :rule");
    }

    String where(MapSqlParameterSource parameters) {
        return ofAnyTime(parameters)
                + (question.from() == null ? "" : " and recorded_at >= :from")
                + (question.to() == null ? "" : " and recorded_at < :to");
    }

    MapSqlParameterSource parameters() {
        var parameters = new MapSqlParameterSource()
                .addValue(
                        "units",
                        texts(question.scope() == null ? null : question.scope().units()))
                .addValue("actor", question.actor())
                .addValue("record", question.record())
                .addValue("rule", question.rule())
                .addValue("from", timestamp(question.from()))
                .addValue("to", timestamp(question.to()))
                .addValue("limit", question.limit() + 1);
        if (question.after() != null) {
            var cursor = Cursor.of(question.after());
            var parts = cursor.id().split(" ", 2);
            if (parts.length != 2 || !parts[0].matches("\\d{1,18}")) {
                throw new InvalidField("cursor", "malformed");
            }
            parameters
                    .addValue("at", timestamp(cursor.at()))
                    .addValue("index", Long.parseLong(parts[0]))
                    .addValue("lastRule", parts[1]);
        }
        return parameters;
    }

    static SqlParameterValue texts(Collection<String> values) {
        return values == null ? null : new SqlParameterValue(Types.ARRAY, values.toArray(String[]::new));
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
