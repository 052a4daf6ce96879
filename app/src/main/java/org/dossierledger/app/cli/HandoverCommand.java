package org.dossierledger.app.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import org.axonframework.messaging.MetaData;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.handover.Handover;
import org.dossierledger.app.handover.HandoverOrder;
import org.dossierledger.app.handover.HandoverReport;
import org.dossierledger.query.handover.PendingCase;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.unit.UnitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ledger handover}: hands over what a body that ended still has. */
@Command(name = "handover")
public final class HandoverCommand extends LedgerCommand {

    @Option(names = "--from", paramLabel = "U", required = true)
    private String from;

    @Option(names = "--to", paramLabel = "U", required = true)
    private String to;

    @Option(names = "--legal-basis", paramLabel = "TEXT", required = true)
    private String legalBasis;

    @Option(names = "--minutes", paramLabel = "NUMBER")
    private String minutes;

    @Option(names = "--effective", paramLabel = "DATE")
    private String effective;

    @Option(names = "--field", paramLabel = "FIELD")
    private String field;

    @Option(names = "--case", paramLabel = "CODE")
    private List<String> cases = List.of();

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() {
        var order = new HandoverOrder(
                unit("from", from), unit("to", to), legalBasis, minutes, date(), field, new HashSet<>(cases));
        try (var ledger = Ledger.open(settings())) {
            known(ledger, "from", order.from());
            known(ledger, "to", order.to());
            ledger.reads().catchUp();
            var handover = new Handover(ledger);
            var pending = handover.of(order);
            if (dryRun) {
                preview(handover, order, pending);
                return 0;
            }
            ledger.finishErasures();
            var report = carryOut(handover, order, pending);
            ledger.reads().catchUp();
            tell(report);
            return report.refused().isEmpty() ? 0 : 1;
        }
    }

    private HandoverReport carryOut(Handover handover, HandoverOrder order, List<PendingCase> pending) {
        if (json || System.console() == null) {
            return handover.carryOut(order, pending, HandoverCommand::by, tried -> {});
        }
        try (var bar = new ProgressBar("handover", pending.size())) {
            IntConsumer progress = bar::stepTo;
            return handover.carryOut(order, pending, HandoverCommand::by, progress);
        }
    }

    private static MetaData by(String commandId) {
        return MetaData.from(Provenance.by(System.getProperty("user.name", "cli"), null, null, commandId, "cli")
                .asMap());
    }

    private static UnitCode unit(String option, String code) {
        if (code.isBlank() || code.length() > 60) {
            throw new InvalidField(option, "malformed");
        }
        return UnitCode.of(code);
    }

    private static void known(Ledger ledger, String option, UnitCode unit) {
        if (ledger.catalogue().units().find(unit).isEmpty()) {
            throw new InvalidField(option, "unknown");
        }
    }

    private LocalDate date() {
        try {
            return effective == null ? null : LocalDate.parse(effective);
        } catch (DateTimeParseException e) {
            throw new InvalidField("effective", "impossibleTime");
        }
    }

    private void preview(Handover handover, HandoverOrder order, List<PendingCase> pending) {
        var byKind =
                pending.stream().collect(Collectors.groupingBy(PendingCase::kind, TreeMap::new, Collectors.counting()));
        var proposed = handover.proposed(order.from(), order.field());
        if (json) {
            var told = new LinkedHashMap<String, Object>();
            told.put("cases", pending.size());
            told.put("byKind", byKind);
            told.put("effective", handover.effective(order).toString());
            told.put("proposed", proposed.stream().map(UnitCode::value).toList());
            told.put("dryRun", true);
            json(told);
            return;
        }
        out().println(texts().text("handover.would", pending.size(), order.from(), order.to()));
        byKind.forEach((kind, count) -> out().println("  " + texts().text("handover." + kind, count)));
        out().println(texts().text(
                        "handover.proposed",
                        proposed.stream().map(UnitCode::value).collect(Collectors.joining(", "))));
    }

    private void tell(HandoverReport report) {
        if (json) {
            var told = new LinkedHashMap<String, Object>();
            told.put("cases", report.cases());
            told.put("done", report.done());
            told.put("refused", report.refused().stream().map(this::refused).toList());
            json(told);
            return;
        }
        out().println(texts().text("handover.done", report.done(), report.cases()));
        report.refused()
                .forEach(each -> err().println(
                                (each.code() == null ? each.id() : each.code()) + ": " + texts().refusal(each.why())));
    }

    private Map<String, String> refused(HandoverReport.Refused each) {
        return Map.of("kind", each.kind(), "id", each.id(), "why", texts().refusal(each.why()));
    }
}
