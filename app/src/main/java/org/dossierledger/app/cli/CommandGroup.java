package org.dossierledger.app.cli;

/** A command that only leads to others: named without one of them, it lists them. */
abstract class CommandGroup extends LedgerCommand {

    @Override
    public final Integer call() {
        usage(err());
        return CommandLineFrame.BAD_INPUT;
    }
}
