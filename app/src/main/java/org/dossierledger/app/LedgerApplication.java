package org.dossierledger.app;

import java.nio.file.Path;
import org.dossierledger.app.cli.CatalogueCommand;
import org.dossierledger.app.cli.CommandLineFrame;
import org.dossierledger.app.cli.CompareCommand;
import org.dossierledger.app.cli.CopyCommand;
import org.dossierledger.app.cli.DeadlineCommand;
import org.dossierledger.app.cli.DemoCommand;
import org.dossierledger.app.cli.EraseCommand;
import org.dossierledger.app.cli.ExportCommand;
import org.dossierledger.app.cli.HandoverCommand;
import org.dossierledger.app.cli.ImportCommand;
import org.dossierledger.app.cli.KeyCommand;
import org.dossierledger.app.cli.LateCommand;
import org.dossierledger.app.cli.ProceduresCommand;
import org.dossierledger.app.cli.PublicationsCommand;
import org.dossierledger.app.cli.RadarCommand;
import org.dossierledger.app.cli.RebuildCommand;
import org.dossierledger.app.cli.RegisterCommand;
import org.dossierledger.app.cli.ReportCommand;
import org.dossierledger.app.cli.SampleCommand;
import org.dossierledger.app.cli.ServeCommand;
import org.dossierledger.app.cli.StateCommand;
import org.dossierledger.app.cli.StatisticsCommand;
import org.dossierledger.app.cli.Texts;
import org.dossierledger.app.cli.TimelineCommand;
import org.dossierledger.app.cli.TrailCommand;
import org.dossierledger.app.cli.UnitsCommand;
import org.dossierledger.app.cli.VerifyCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code ledger}: the one program. Every command it knows is listed here and nowhere else. */
@Command(
        name = "ledger",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        subcommands = {
            ServeCommand.class,
            DemoCommand.class,
            ImportCommand.class,
            TimelineCommand.class,
            StateCommand.class,
            RegisterCommand.class,
            LateCommand.class,
            HandoverCommand.class,
            UnitsCommand.class,
            ProceduresCommand.class,
            PublicationsCommand.class,
            CatalogueCommand.class,
            StatisticsCommand.class,
            ReportCommand.class,
            CompareCommand.class,
            RadarCommand.class,
            SampleCommand.class,
            TrailCommand.class,
            DeadlineCommand.class,
            ExportCommand.class,
            KeyCommand.class,
            RebuildCommand.class,
            EraseCommand.class,
            VerifyCommand.class,
            CopyCommand.class
        })
public final class LedgerApplication {

    @Option(names = "--data", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private Path data;

    @Option(names = "--lang", paramLabel = "vi|en", scope = ScopeType.INHERIT)
    private Language language;

    private enum Language {
        vi,
        en
    }

    private final Texts texts;

    public LedgerApplication(Texts texts) {
        this.texts = texts;
    }

    public static void main(String[] arguments) {
        // On two cores the common pool has one thread, and then the cluster's client starts a new one for every step.
        if (Runtime.getRuntime().availableProcessors() < 3) {
            System.setProperty("java.util.concurrent.ForkJoinPool.common.parallelism", "2");
        }
        System.exit(CommandLineFrame.onThisTerminal().run(arguments));
    }

    public Texts texts() {
        return texts;
    }

    /** As given with {@code --data}; null when it was not. */
    public Path data() {
        return data;
    }
}
