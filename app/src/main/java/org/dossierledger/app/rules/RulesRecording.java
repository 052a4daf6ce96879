package org.dossierledger.app.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.dossierledger.app.Ledger;
import org.dossierledger.command.eventlog.EventLogUnavailable;
import org.dossierledger.command.rules.RulesRecordedMeanwhile;
import org.dossierledger.query.rules.RecordedRules;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.rules.RecordRules;
import org.dossierledger.shared.rules.RulesEvent.RulesRecorded;
import org.dossierledger.shared.rules.RulesKind;

/** Puts the rules that a server starts with on record, where others were recorded last, or none. */
public final class RulesRecording {

    private final Ledger ledger;
    private final RecordedRules recorded;

    public RulesRecording(Ledger ledger) {
        this.ledger = ledger;
        this.recorded = new RecordedRules(ledger.dataSource());
    }

    /**
     * Now; or, where the log is away or its copy here behind, as soon as it is there: a server starts without it and serves
     * what is known.
     */
    public void recordAsSoonAsPossible() {
        try {
            record();
        } catch (EventLogUnavailable | RulesRecordedMeanwhile notYetSeenHere) {
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
        } catch (EventLogUnavailable | RulesRecordedMeanwhile stillNot) {
            // asked again in ten seconds
        }
    }

    /**
     * Writes nothing where all of them are on record already. A catalogue is written only where none is yet: the next ones are
     * recorded by people ({@link CatalogueRecording}), so that a file of an old server brings nothing back.
     *
     * @throws RulesRecordedMeanwhile when another server has just recorded others
     */
    public void record() {
        for (var kind : RulesKind.values()) {
            record(kind);
        }
    }

    private void record(RulesKind kind) {
        var file = RulesFile.inUse(kind, ledger.settings());
        var last = recorded.of(kind).stream()
                .findFirst()
                .map(RecordedRules.Entry::rules)
                .orElse(null);
        if (last == null || kind != RulesKind.CATALOGUE && !last.sha256().equals(file.sha256())) {
            send(file, last);
        }
    }

    /** The operator's catalogue, where it was never put on record: whoever changed it may think that it is in use. */
    public Optional<String> passedOver() {
        var file = ledger.settings().get("ledger.catalogue");
        var all = recorded.of(RulesKind.CATALOGUE);
        if (file.isEmpty() || all.isEmpty()) {
            return Optional.empty();
        }
        var sha256 = RulesFile.inUse(RulesKind.CATALOGUE, ledger.settings()).sha256();
        return file.filter(
                path -> all.stream().noneMatch(entry -> entry.rules().sha256().equals(sha256)));
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
                                last == null ? null : last.sha256(),
                                last == null ? List.of() : changes(file, last, version),
                                null),
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
        return List.of("~" + file.kind().name().toLowerCase(Locale.ROOT) + " " + last.version() + " " + version);
    }
}
