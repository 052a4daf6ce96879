package org.dossierledger.app.cli;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import org.dossierledger.app.Ledger;
import org.dossierledger.command.evidence.LogKeys;
import picocli.CommandLine.Command;

/** {@code ledger key}: the keys that sign the log. They are files: no database is needed, and a running server follows. */
@Command(
        name = "key",
        subcommands = {KeyCommand.Show.class, KeyCommand.Rotate.class, KeyCommand.Retire.class})
public final class KeyCommand extends CommandGroup {

    private abstract static class OfKeys extends LedgerCommand {

        /** Never makes the first key: that is for whoever seals. */
        final LogKeys keys() throws NoSuchFileException {
            var file = Ledger.logKeyFile(settings());
            if (Files.notExists(file)) {
                throw new NoSuchFileException(file.toString());
            }
            return Ledger.logKeys(settings());
        }

        /** The line of each key on standard output, so that it can be passed on as it stands. */
        final int told(LogKeys keys) {
            var active = keys.active();
            var table = new Columns();
            keys.verifiers()
                    .forEach(key -> table.row(
                            key.toString(), texts().text(active.contains(key) ? "key.active" : "key.retired")));
            out().print(table);
            return 0;
        }
    }

    @Command(name = "show")
    static final class Show extends OfKeys {

        @Override
        public Integer call() throws NoSuchFileException {
            return told(keys());
        }
    }

    @Command(name = "rotate")
    static final class Rotate extends OfKeys {

        @Override
        public Integer call() throws NoSuchFileException {
            var keys = keys().rotate();
            err().println(texts().text("key.rotated"));
            return told(keys);
        }
    }

    @Command(name = "retire")
    static final class Retire extends OfKeys {

        @Override
        public Integer call() throws NoSuchFileException {
            return told(keys().retire(Ledger.keptCheckpoint(settings()).read()));
        }
    }
}
