package org.dossierledger.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.LongConsumer;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.database.Settings;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A data directory with a made-up province in it. It is filled once, and marked as made up, so that neither its stories
 * nor its well-known passwords ever get into a ledger of real ones.
 */
public final class Demo {

    private static final String MARK = "made-up-province";

    private final Ledger ledger;
    private final DemoClock clock;
    private final JdbcTemplate log;

    private Demo(Ledger ledger, DemoClock clock) {
        this.ledger = ledger;
        this.clock = clock;
        this.log = new JdbcTemplate(ledger.dataSource());
    }

    /**
     * Opens the ledger and fills it, unless that was done before.
     *
     * @param progress see {@link Province#actOut}
     * @throws LedgerNotEmpty when it holds anything else
     */
    public static Ledger open(Settings settings, int dossiers, LongConsumer progress) {
        var clock = new DemoClock();
        var ledger = Ledger.open(settings, clock);
        try {
            ledger.finishErasures();
            new Demo(ledger, clock).fill(dossiers, progress);
            return ledger;
        } catch (RuntimeException | Error e) {
            ledger.close();
            throw e;
        }
    }

    /** Whether the data directory was filled by {@link #open}. */
    public static boolean isIn(Settings settings) {
        return Files.exists(mark(settings));
    }

    private static Path mark(Settings settings) {
        return settings.data().resolve(MARK);
    }

    private void fill(int dossiers, LongConsumer progress) {
        var empty = Boolean.TRUE.equals(
                log.queryForObject("select not exists (select 1 from log.event_log)", Boolean.class));
        if (!empty) {
            if (!isIn(ledger.settings())) {
                throw new LedgerNotEmpty(ledger.settings().data());
            }
            return;
        }
        try {
            Files.writeString(mark(ledger.settings()), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        province().actOut(dossiers, Instant.now(), progress);
    }

    private Province province() {
        return new Province(
                ledger.catalogue(),
                ledger.deadlines(),
                ledger.commands(),
                clock,
                new BackOffice(ledger),
                new Reform(ledger));
    }
}
