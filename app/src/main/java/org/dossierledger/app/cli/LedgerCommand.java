package org.dossierledger.app.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.dossierledger.app.LedgerApplication;
import org.dossierledger.app.database.Settings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * What every command has around it. A command answers on {@link #out()}, throws a
 * {@link org.dossierledger.shared.Refusal} for bad input, and returns 0 only when what was asked is true. Its
 * descriptions are in {@code cli_*.properties} under {@code ledger.NAME.…}.
 */
public abstract class LedgerCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    /** The answer, and nothing else. */
    protected final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Progress and remarks for a person. */
    protected final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    protected final void usage(PrintWriter to) {
        spec.commandLine().usage(to);
    }

    protected final Texts texts() {
        return application().texts();
    }

    protected final Settings settings() {
        return Settings.of(application().data(), System.getenv());
    }

    /** Writes the one JSON document of this answer. */
    protected final void json(Object answer) {
        out().println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(answer));
    }

    private LedgerApplication application() {
        return (LedgerApplication) spec.root().userObject();
    }
}
