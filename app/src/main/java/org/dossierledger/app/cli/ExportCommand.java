package org.dossierledger.app.cli;

import picocli.CommandLine.Command;

/** {@code ledger export}: what leaves the house in a file. */
@Command(
        name = "export",
        subcommands = {
            ExportCheckpointCommand.class,
            ExportPackCommand.class,
            ExportXesCommand.class,
            ExportOcelCommand.class
        })
public final class ExportCommand extends CommandGroup {}
