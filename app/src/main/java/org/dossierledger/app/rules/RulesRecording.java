package org.dossierledger.app.rules;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.dossierledger.app.Ledger;
import org.dossierledger.command.eventlog.EventLogUnavailable;
import org.dossierledger.query.rules.RecordedRules;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.rules.RecordRules;
import org.dossierledger.shared.rules.RulesEvent.RulesRecorded;
import org.dossierledger.shared.rules.RulesKind;

/** Puts the rules in use on record when a server starts with others than those recorded last. */
public final class RulesRecording {

    private final Ledger ledger;
    private final RecordedRules recorded;

    public RulesRecording(Ledger ledger) {
        this.ledger = ledger;
        this.recorded = new RecordedRules(ledger.dataSource());
    }

    /** Now; or, where the log is away, as soon as it is there: a server starts without it and serves what is known. */
    public void recordAsSoonAsPossible() {
        try {
            record();
        } catch (EventLogUnavailable away) {
            var later = Executors.newSingleThreadScheduledExecutor(task -> {
                var thread = new Thread(task, "rules");
                thread.setDaemon(true);
                return thread;
            });
            later.scheduleWithFixedDelay(() -> recordAgain(later), 10, 10, TimeUnit.SECONDS);
        }
    }

    private void recordAgain(ExecutorService later) {
        try {
            record();
            later.shutdown();
        } catch (EventLogUnavailable stillAway) {
            // asked again in ten seconds
        }
    }

    /** Writes nothing where all of them are on record already. */
    public void record() {
        for (var kind : RulesKind.values()) {
            var file = RulesFile.inUse(kind, ledger.settings());
            var last = recorded.of(kind).stream()
                    .findFirst()
                    .map(RecordedRules.Entry::rules)
                    .orElse(null);
            if (last == null || !last.sha256().equals(file.sha256())) {
                send(file, last);
            }
        }
    }

    private void send(RulesFile file, RulesRecorded last) {
        var version = version(file.kind());
        var by = Provenance.by("system", null, null, UUID.randomUUID().toString(), "system");
        ledger.commands()
                .sendAndWait(new GenericCommandMessage<>(
                        RecordRules.of(
                                file.kind(),
                                version,
                                file.sha256(),
                                file.text(),
                                last == null ? List.of() : changes(file, last, version)),
                        MetaData.from(by.asMap())));
    }

    private String version(RulesKind kind) {
        return switch (kind) {
            case CATALOGUE -> null;
            case CALENDAR -> ledger.deadlines().calendar().version();
            case CLOCKS -> ledger.deadlines().clocks().version();
        };
    }

    private static List<String> changes(RulesFile file, RulesRecorded last, String version) {
        return file.kind() == RulesKind.CATALOGUE
                ? CatalogueChanges.between(Catalogue.parse(last.text()), Catalogue.parse(file.text()))
                : List.of("~" + file.kind().name().toLowerCase(Locale.ROOT) + " " + last.version() + " " + version);
    }
}
