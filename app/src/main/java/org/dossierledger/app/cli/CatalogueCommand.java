package org.dossierledger.app.cli;

import picocli.CommandLine.Command;

/** {@code ledger catalogue}: the units and procedures on record, and how others come on record. */
@Command(
        name = "catalogue",
        subcommands = {CatalogueRecordCommand.class, CatalogueShowCommand.class})
public final class CatalogueCommand extends CommandGroup {}
