package org.dossierledger.query.evidence;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import javax.sql.DataSource;
import org.dossierledger.query.evidence.Verification.Outcome;
import org.dossierledger.shared.event.EventJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.JacksonException;

/** The verifications there were, for whoever asks when the last one was. */
public final class Verifications {

    private static final Logger LOG = LoggerFactory.getLogger(Verifications.class);

    private final JdbcTemplate database;
    private final Clock clock;

    public Verifications(DataSource database, Clock clock) {
        this.database = new JdbcTemplate(database);
        this.clock = clock;
    }

    /** Best effort: what was found is told even where it cannot be written down. @param askedBy account, or cli */
    public void record(Outcome outcome, String askedBy) {
        var ended = clock.instant();
        var started = ended.minus(Duration.ofNanos((long) (outcome.seconds() * 1e9)));
        try {
            database.update(
                    """
                    insert into log.verification (started_at, ended_at, asked_by, size, root_hash, checkpoints, difference)
                    values (?, ?, ?, ?, ?, ?, ?)""",
                    Timestamp.from(started),
                    Timestamp.from(ended),
                    askedBy,
                    outcome.size(),
                    outcome.rootHash(),
                    outcome.checkpoints(),
                    outcome.ok() ? null : json(outcome.firstDifference()));
        } catch (DataAccessException e) {
            LOG.warn("the result of a verification is not written down", e);
        }
    }

    /**
     * One that was written down.
     *
     * @param difference null when all held, and when what is written down cannot be read
     */
    public record Past(
            Instant startedAt,
            Instant endedAt,
            String askedBy,
            long size,
            String rootHash,
            long checkpoints,
            boolean ok,
            Difference difference) {

        public static Past of(Outcome outcome, Instant startedAt, Instant endedAt, String askedBy) {
            return new Past(
                    startedAt,
                    endedAt,
                    askedBy,
                    outcome.size(),
                    outcome.rootHash(),
                    outcome.checkpoints(),
                    outcome.ok(),
                    outcome.firstDifference());
        }
    }

    /** The newest first. */
    public List<Past> newest(int limit) {
        return database.query(
                "select started_at, ended_at, asked_by, size, root_hash, checkpoints, difference from log.verification"
                        + " order by ended_at desc, id desc limit ?",
                (row, i) -> new Past(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getLong(6),
                        row.getString(7) == null,
                        difference(row.getString(7))),
                limit);
    }

    private static Difference difference(String json) {
        try {
            return json == null ? null : EventJson.MAPPER.readValue(json, Difference.class);
        } catch (JacksonException e) {
            LOG.warn("a difference that cannot be read: {}", e.getMessage());
            return null;
        }
    }

    /** The detail as its key and facts, so that it can be told in any language. */
    private static String json(Difference found) {
        var json = new LinkedHashMap<String, Object>();
        json.put("globalIndex", found.globalIndex());
        json.put("eventId", found.eventId());
        json.put("stream", found.stream());
        json.put("kind", found.kind());
        json.put("detail", found.detail());
        json.put("facts", found.facts());
        return EventJson.MAPPER.writeValueAsString(json);
    }
}
