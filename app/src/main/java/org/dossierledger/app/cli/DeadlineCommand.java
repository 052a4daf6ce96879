package org.dossierledger.app.cli;

import java.util.List;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.deadline.DeadlineAnswer;
import org.dossierledger.app.deadline.DeadlineQuestion;
import org.dossierledger.shared.deadline.DeadlineTexts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ledger deadline}: when something is due and why. Needs no data and no server. */
@Command(name = "deadline")
public final class DeadlineCommand extends LedgerCommand {

    @Option(names = "--clock", paramLabel = "ID")
    private String clock;

    @Option(names = "--start", paramLabel = "T")
    private String start;

    @Option(names = "--length", paramLabel = "N")
    private String length;

    @Option(names = "--unit", paramLabel = "UNIT")
    private String unit;

    @Option(names = "--pause", paramLabel = "FROM/TO")
    private List<String> supplements;

    @Option(names = "--payment", paramLabel = "FROM/TO")
    private List<String> payments;

    @Option(names = "--policy", paramLabel = "P")
    private String policy;

    @Option(names = "--extend", paramLabel = "N")
    private String extend;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() {
        var words = new DeadlineTexts(texts().language());
        var explanation = Ledger.rules(settings()).explain(question().request());
        if (json) {
            json(DeadlineAnswer.of(explanation, words));
        } else {
            out().println(new DeadlineTable(explanation, words));
        }
        return 0;
    }

    private DeadlineQuestion question() {
        return new DeadlineQuestion(clock, start, length, unit, supplements, payments, extend, policy);
    }
}
