package org.dossierledger.app.evidence;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.UUID;
import org.dossierledger.command.eventlog.GroupAppender;
import org.dossierledger.command.eventlog.NewEvent;
import org.dossierledger.command.evidence.Cosignatures;
import org.dossierledger.command.evidence.KeptCheckpoint;
import org.dossierledger.command.evidence.LogKeys;
import org.dossierledger.command.evidence.Sealer;
import org.dossierledger.query.evidence.SealedLog;
import org.dossierledger.shared.TestDatabase;
import org.dossierledger.shared.tlog.Policy;
import org.springframework.jdbc.core.JdbcTemplate;

/** A sealed log on a database of its own. Two over the same folder have the same key and tell two histories. */
final class SealedSample implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-27T01:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final Path folder;
    private final String history;
    private final HikariDataSource pool = new HikariDataSource();
    private final GroupAppender appender;
    private final KeptCheckpoint kept;
    private int events;

    SealedSample(Path folder, String history) {
        this.folder = folder;
        this.history = history;
        this.kept = new KeptCheckpoint(folder.resolve("checkpoint-" + UUID.randomUUID()));
        pool.setDataSource(TestDatabase.fresh().ledger());
        appender = new GroupAppender(pool);
    }

    /** Stored and sealed. */
    SealedSample with(int more) {
        var batch = new ArrayList<NewEvent>();
        for (var i = 0; i < more; i++) {
            var number = events++;
            batch.add(new NewEvent(
                    history + "-" + number,
                    "stream-" + number,
                    0,
                    "SampleTaken",
                    "1",
                    Instant.parse("2026-11-26T03:04:05Z"),
                    "{}".getBytes(StandardCharsets.UTF_8),
                    "{}".getBytes(StandardCharsets.UTF_8)));
        }
        appender.append(batch);
        new Sealer(pool, this::keys, kept).seal();
        return this;
    }

    LogKeys keys() {
        return LogKeys.at(folder.resolve("log.key"), folder.resolve("log.key.pub"), "ledger.example/log");
    }

    SealedLog log() {
        return new SealedLog(pool);
    }

    /** Somebody on the way to a witness, as a server that was just started has it. */
    Courier courier(Policy.Witness witness) {
        return new Courier(witness, log(), () -> keys().verifiers(), new Cosignatures(pool), CLOCK);
    }

    Witnesses witnesses(Policy policy) {
        return new Witnesses(policy, log(), () -> keys().verifiers(), new Cosignatures(pool), CLOCK);
    }

    long cosignatures() {
        return new JdbcTemplate(pool).queryForObject("select count(*) from log.cosignature", Long.class);
    }

    @Override
    public void close() {
        appender.close();
        pool.close();
    }
}
