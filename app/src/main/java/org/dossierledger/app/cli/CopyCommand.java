package org.dossierledger.app.cli;

import java.util.List;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.cluster.LogMove;
import org.dossierledger.app.cluster.LogMove.Moved;
import org.dossierledger.app.cluster.LogsDiffer;
import org.dossierledger.app.cluster.Store;
import org.dossierledger.app.evidence.VerificationAnswer;
import org.dossierledger.query.evidence.DifferenceKind;
import org.dossierledger.query.evidence.Verification.Outcome;
import org.dossierledger.shared.InvalidField;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ledger copy}: moves the log between the database and a cluster; docs/operations/moving.md. */
@Command(name = "copy")
public final class CopyCommand extends LedgerCommand {

    @Option(names = "--from", required = true, paramLabel = "STORE")
    private String from;

    @Option(names = "--to", required = true, paramLabel = "STORE")
    private String to;

    @Option(names = "--json")
    private boolean json;

    /** @param asItWas the sentence why the old cluster could not be asked for its last events first; null when it was */
    record Answer(
            boolean ok,
            String from,
            String to,
            long events,
            long copied,
            String asItWas,
            VerificationAnswer before,
            VerificationAnswer after,
            List<String> settings,
            double seconds) {}

    @Override
    public Integer call() {
        var begun = System.nanoTime();
        var source = store(from, "--from");
        var target = store(to, "--to");
        if (from.equals(to) || !source.isCluster() && !target.isCluster()) {
            throw new InvalidField("--to", "sameStore");
        }
        try (var ledger = Ledger.openToMove(settings())) {
            var before = verified(ledger);
            refuseIfNotAsSigned(before);
            var moved = moved(ledger, source, target);
            var after = verified(ledger);
            var ok = !eventsDiffer(after) && sameTree(before, after);
            tell(source, target, before, moved, after, ok, (System.nanoTime() - begun) / 1e9);
            return ok ? 0 : CommandLineFrame.FAILED;
        } catch (LogsDiffer e) {
            var told = e.first();
            err().println(texts().refusal(e) + " "
                    + texts().text(told.detail(), told.facts().toArray()));
            return CommandLineFrame.BAD_INPUT;
        }
    }

    private Store store(String text, String option) {
        if (text.contains("@")) {
            err().println(texts().text("copy.password-visible", option));
        }
        return Store.of(text, option, settings());
    }

    private static Outcome verified(Ledger ledger) {
        return ledger.reads().verification(ledger.logVerifiers(), List.of()).run(events -> {});
    }

    /** What is not what was signed stays where it can be examined. */
    private static void refuseIfNotAsSigned(Outcome before) {
        if (eventsDiffer(before)) {
            throw new LogsDiffer(before.firstDifference());
        }
    }

    /** Documents and tiles do not move. */
    private static boolean eventsDiffer(Outcome outcome) {
        if (outcome.ok()) {
            return false;
        }
        var kind = outcome.firstDifference().kind();
        return kind.ofEvents() && kind != DifferenceKind.missingDocument && kind != DifferenceKind.alteredDocument;
    }

    /** A server that runs may have sealed more meanwhile; what that continues is what the verification examined. */
    private static boolean sameTree(Outcome before, Outcome after) {
        return after.size() > before.size()
                || after.size() == before.size() && after.rootHash().equals(before.rootHash());
    }

    private Moved moved(Ledger ledger, Store source, Store target) {
        if (json || System.console() == null) {
            return moved(ledger, source, target, steps -> {});
        }
        try (var bar = new ProgressBarBuilder()
                .setTaskName("copy")
                .setInitialMax(2 * ledger.reads().events())
                .build()) {
            return moved(ledger, source, target, bar::stepTo);
        }
    }

    private static Moved moved(Ledger ledger, Store source, Store target, LongConsumer progress) {
        var move = new LogMove(ledger.dataSource(), progress);
        return target.isCluster()
                ? move.toCluster(source.cluster(), target.cluster())
                : move.toDatabase(source.cluster());
    }

    private void tell(
            Store source, Store target, Outcome before, Moved moved, Outcome after, boolean ok, double seconds) {
        var settings = target.isCluster()
                ? List.of("ledger.store=kurrentdb", "ledger.kurrentdb.connection-string=kurrentdb://…")
                : List.of("ledger.store=postgres");
        var asItWas = moved.asItWas() == null ? null : texts().refusal(moved.asItWas());
        if (json) {
            json(new Answer(
                    ok,
                    source.name(),
                    target.name(),
                    moved.events(),
                    moved.copied(),
                    asItWas,
                    VerificationAnswer.of(before, texts()::text),
                    VerificationAnswer.of(after, texts()::text),
                    settings,
                    seconds));
            return;
        }
        if (asItWas != null) {
            err().println(asItWas);
            err().println(texts().text("copy.as-it-was", moved.events()));
        }
        out().println(texts().text("copy.done", moved.events(), target.name(), moved.copied(), seconds));
        out().println(texts().text("copy.before", before.size(), before.rootHash()));
        out().println(texts().text(ok ? "copy.after" : "copy.after-differs", after.size(), after.rootHash()));
        out().println(texts().text("copy.settings"));
        settings.forEach(setting -> out().println("  " + setting));
    }
}
