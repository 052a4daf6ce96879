package org.dossierledger.app.cli;

import picocli.CommandLine.Command;

/** {@code ledger register}: what is in a register now, or was in it at any moment. */
@Command(
        name = "register",
        subcommands = {
            RegisterOfDossiersCommand.class,
            RegisterOfPetitionsCommand.class,
            RegisterOfReceptionsCommand.class
        })
public final class RegisterCommand extends CommandGroup {}
