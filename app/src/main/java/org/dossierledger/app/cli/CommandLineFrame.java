package org.dossierledger.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.dossierledger.app.LedgerApplication;
import org.dossierledger.app.request.Composed;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * Runs one command line. Standard output carries the answer and nothing else; everything meant for a person beside it
 * goes to standard error, in UTF-8 whatever the locale of the terminal is.
 *
 * <p>Exit codes: 0 what was asked is true; 1 it is not, or something broke; 2 bad input, with one line that says where.
 */
public final class CommandLineFrame {

    public static final int FAILED = 1;
    public static final int BAD_INPUT = 2;

    private final PrintWriter out;
    private final PrintWriter err;

    CommandLineFrame(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    public static CommandLineFrame onThisTerminal() {
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        return new CommandLineFrame(
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    public int run(String... arguments) {
        var language = language(List.of(arguments));
        var texts = new Texts(language);
        Locale.setDefault(language);
        var frame = new CommandLine(new LedgerApplication(texts))
                .setResourceBundle(texts.usage())
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(100)
                .setAbbreviatedOptionsAllowed(false);
        var failures = new Failures(texts);
        frame.setParameterExceptionHandler(failures);
        frame.setExecutionExceptionHandler(failures);
        versioned(frame);
        frame.registerConverter(String.class, Composed::text); // names of files are no such text and stay as they are
        try {
            return arguments.length == 0 ? nothingAsked(frame) : frame.execute(arguments);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private static void versioned(CommandLine command) {
        command.getCommandSpec().versionProvider(new Version());
        command.getSubcommands().values().forEach(CommandLineFrame::versioned);
    }

    private int nothingAsked(CommandLine frame) {
        frame.usage(err);
        return BAD_INPUT;
    }

    /** Read before the command line is parsed: the messages about parsing need it. */
    private static Locale language(List<String> arguments) {
        var asked = System.getenv().getOrDefault("LEDGER_LANG", "vi");
        for (var i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (argument.startsWith("--lang=")) {
                asked = argument.substring("--lang=".length());
            } else if (argument.equals("--lang") && i + 1 < arguments.size()) {
                asked = arguments.get(i + 1);
            }
        }
        return asked.equals("en") ? Locale.ENGLISH : Texts.VIETNAMESE;
    }
}
