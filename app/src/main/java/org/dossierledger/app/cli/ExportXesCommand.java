package org.dossierledger.app.cli;

import picocli.CommandLine.Command;

/** {@code ledger export xes}: XES, IEEE 1849-2016. */
@Command(name = "xes")
final class ExportXesCommand extends ExportProcessLogCommand {

    ExportXesCommand() {
        super("xes");
    }
}
