package org.dossierledger.query.rules;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.rules.RulesEvent;
import org.dossierledger.shared.rules.RulesEvent.RulesRecorded;
import org.dossierledger.shared.rules.RulesKind;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which rules were on record when, read from the log itself: there are few of them. */
public final class RecordedRules {

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final JdbcTemplate log;

    public RecordedRules(DataSource database) {
        this.log = new JdbcTemplate(database);
    }

    /**
     * @param globalIndex of the event that says so
     * @param actor who put it on record; {@code system} where a server did when it started
     */
    public record Entry(long globalIndex, Instant recordedAt, String actor, RulesRecorded rules) {}

    /** Those of one kind, the newest first. */
    public List<Entry> of(RulesKind kind) {
        return log.query(
                "select global_index, recorded_at, payload, metadata from log.event_log where stream = ?"
                        + " order by sequence_number desc",
                (row, number) -> new Entry(
                        row.getLong(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        EventJson.MAPPER
                                .readValue(row.getBytes(4), Provenance.class)
                                .actor(),
                        EventJson.MAPPER.readValue(row.getBytes(3), RulesRecorded.class)),
                RulesEvent.streamOf(kind));
    }

    /** The one on record by an instant; empty where nothing was yet. */
    public Optional<Entry> of(RulesKind kind, Instant knownAt) {
        return of(kind).stream()
                .filter(entry -> !entry.recordedAt().isAfter(knownAt))
                .findFirst();
    }

    /** Where in the log the one of an instant is, without reading it; null for the newest. Empty where nothing was yet. */
    public Optional<Long> indexOf(RulesKind kind, Instant knownAt) {
        return log
                .queryForList(
                        "select global_index from log.event_log where stream = ? and recorded_at <= ?"
                                + " order by sequence_number desc limit 1",
                        Long.class,
                        RulesEvent.streamOf(kind),
                        (knownAt == null || knownAt.isAfter(LATEST) ? LATEST : knownAt).atOffset(ZoneOffset.UTC))
                .stream()
                .findFirst();
    }

    /** The one at a place of the log that {@link #indexOf} gave. */
    public Entry at(RulesKind kind, long globalIndex) {
        return of(kind).stream()
                .filter(entry -> entry.globalIndex() == globalIndex)
                .findFirst()
                .orElseThrow();
    }
}
