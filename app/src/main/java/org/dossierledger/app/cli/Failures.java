package org.dossierledger.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Collectors;
import org.dossierledger.app.LedgerApplication;
import org.dossierledger.app.database.AtExit;
import org.dossierledger.app.database.Settings;
import org.dossierledger.shared.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever went wrong into one line for a person; the rest of it goes to the log. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final Texts texts;

    Failures(Texts texts) {
        this.texts = texts;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        if (failure.getCause() instanceof Refusal refusal) {
            return refused(refusal, failure.getCommandLine().getErr());
        }
        return badInput(sentence(failure), failure.getCommandLine().getErr());
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        var err = command.getErr();
        if (AtExit.isEnding()) {
            return CommandLineFrame.FAILED;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refused(refusal, err);
            }
            if (cause instanceof ParameterException unreadable) {
                return badInput(sentence(unreadable), err);
            }
            if (cause instanceof NoSuchFileException missing) {
                return badInput(texts.text("cli.no-such-file", missing.getFile()), err);
            }
            if (cause instanceof AccessDeniedException denied) {
                return badInput(texts.text("cli.access-denied", denied.getFile()), err);
            }
        }
        return unexpected(failure, command, parsed);
    }

    private int refused(Refusal refusal, PrintWriter err) {
        return badInput(texts.refusal(refusal), err);
    }

    private int badInput(String sentence, PrintWriter err) {
        err.println(oneLine(sentence));
        return CommandLineFrame.BAD_INPUT;
    }

    private int unexpected(Exception failure, CommandLine command, ParseResult parsed) {
        var application = (LedgerApplication) command.getCommandSpec().root().userObject();
        try {
            var data = Settings.of(application.data(), System.getenv()).data();
            var log = FailureLog.in(data).write(parsed.originalArgs(), failure);
            command.getErr().println(texts.text("cli.unexpected", log.toString()));
        } catch (IOException | RuntimeException unwritable) {
            command.getErr().println(oneLine(texts.text("cli.unexpected-unlogged", String.valueOf(failure))));
        }
        return CommandLineFrame.FAILED;
    }

    private String sentence(ParameterException failure) {
        if (failure instanceof MissingParameterException missing) {
            var names = missing.getMissing().stream().map(Failures::name).collect(Collectors.joining(", "));
            return texts.text("cli.missing", names);
        }
        if (failure instanceof UnmatchedArgumentException unmatched) {
            var known = unmatched.isUnknownOption() ? "cli.unknown-option" : "cli.unknown-argument";
            return texts.text(known, String.join(" ", unmatched.getUnmatched()));
        }
        if (failure instanceof OverwrittenOptionException twice) {
            return texts.text("cli.given-twice", name(twice.getOverwritten()));
        }
        if (failure.getArgSpec() != null && failure.getValue() != null) {
            return texts.text("cli.invalid-value", name(failure.getArgSpec()), failure.getValue());
        }
        if (failure.getArgSpec() != null) {
            return texts.text("cli.value-missing", name(failure.getArgSpec()));
        }
        return texts.text("cli.unreadable", failure.getMessage());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
