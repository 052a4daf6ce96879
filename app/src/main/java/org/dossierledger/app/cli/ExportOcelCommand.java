package org.dossierledger.app.cli;

import picocli.CommandLine.Command;

/** {@code ledger export ocel}: OCEL 2.0 in JSON. */
@Command(name = "ocel")
final class ExportOcelCommand extends ExportProcessLogCommand {

    ExportOcelCommand() {
        super("ocel");
    }
}
