package org.dossierledger.app.cli;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.cluster.FullVerification;
import org.dossierledger.app.cluster.FullVerification.Verified;
import org.dossierledger.app.cluster.StrayEvent;
import org.dossierledger.app.evidence.ClusterAnswer;
import org.dossierledger.app.evidence.VerificationAnswer;
import org.dossierledger.query.evidence.SavedCheckpoint;
import org.dossierledger.query.evidence.Verification;
import org.dossierledger.query.evidence.Verification.Outcome;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.tlog.Checkpoint;
import org.dossierledger.shared.tlog.EvidenceMalformed;
import org.dossierledger.shared.tlog.SignedNote;
import org.dossierledger.shared.tlog.VerifierKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ledger verify}: recomputes the log from what is stored, and says whether it is still what was signed. */
@Command(name = "verify")
public final class VerifyCommand extends LedgerCommand {

    private static final String ASKED_BY = "cli";
    private static final int MOST_BYTES = 1 << 17;

    @Option(names = "--checkpoint", paramLabel = "FILE")
    private List<Path> checkpoints = List.of();

    @Option(names = "--pack", paramLabel = "FILE")
    private Path pack;

    @Option(names = "--key", paramLabel = "VKEY|FILE")
    private List<String> keys = List.of();

    @Option(names = "--receipt", paramLabel = "CODE|FILE")
    private String receipt;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        var believed = believed();
        if (receipt != null && pack != null) {
            throw new InvalidField("--receipt", "notWithPack");
        }
        if (receipt != null) {
            return receipt(believed);
        }
        if (pack != null) {
            return pack(believed);
        }
        var elsewhere = elsewhere();
        try (var ledger = Ledger.open(settings())) {
            var verification = ledger.reads()
                    .verification(believed.isEmpty() ? Ledger.logVerifiers(settings()) : believed, elsewhere);
            var verified = verified(ledger, verification);
            if (verified.away() == null || verified.differs()) {
                ledger.reads().verifications().record(verified.asOne(), ASKED_BY);
            }
            if (verified.away() != null && !verified.differs()) {
                throw new ClusterAway();
            }
            tell(verified);
            return verified.differs() ? CommandLineFrame.FAILED : 0;
        }
    }

    /**
     * @param ok whether all holds, on the cluster too
     * @param cluster null where the log is not on one, and when it did not answer
     */
    record Answer(
            boolean ok,
            @JsonUnwrapped @JsonIgnoreProperties("ok") VerificationAnswer log,
            ClusterAnswer cluster) {}

    private void tell(Verified verified) {
        var log = VerificationAnswer.of(verified.log(), texts()::text);
        var cluster = verified.cluster() == null ? null : ClusterAnswer.of(verified.cluster(), texts()::text);
        if (verified.away() != null) {
            err().println(texts().refusal(new ClusterAway()));
        }
        if (json) {
            json(new Answer(!verified.differs(), log, cluster));
            return;
        }
        tell(verified.log(), log);
        if (cluster != null) {
            tell(cluster);
        }
    }

    private void tell(ClusterAnswer cluster) {
        var found = cluster.firstDifference();
        if (cluster.ok()) {
            out().println(texts().text("verify.cluster.ok", cluster.events(), cluster.seconds()));
        } else {
            out().println(texts().text(
                            "verify.cluster.differs", found.globalIndex(), texts().text("difference." + found.kind())));
            out().println(found.detail());
            if (found.eventId() != null) {
                out().println(texts().text("verify.event", found.eventId(), found.stream()));
            }
        }
        cluster.strays().forEach(this::tell);
    }

    private void tell(StrayEvent stray) {
        out().println(texts().text(
                        "verify.cluster.stray." + stray.reason(),
                        Long.toString(stray.position()),
                        stray.stream(),
                        stray.revision(),
                        stray.type()));
        if (stray.putAsideAt() != null) {
            out().println(texts().text("verify.cluster.put-aside", Columns.time(stray.putAsideAt())));
        }
    }

    private int receipt(List<VerifierKey> believed) throws IOException {
        var verdict = ReceiptVerdict.of(isFile(receipt) ? read(Path.of(receipt)) : receipt, believed, settings());
        if (json) {
            json(verdict);
        } else {
            verdict.told(texts()).forEach(out()::println);
        }
        return verdict.ok() ? 0 : CommandLineFrame.FAILED;
    }

    /** More than this is no receipt. */
    private static String read(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return new String(bytes.readNBytes(4096), StandardCharsets.UTF_8);
        }
    }

    /** Of the keys in the data directory nothing is needed where others are named; there may be none. */
    private int pack(List<VerifierKey> believed) throws IOException {
        if (!checkpoints.isEmpty()) {
            throw new InvalidField("--checkpoint", "notWithPack");
        }
        if (!Files.isRegularFile(pack)) {
            if (Files.isDirectory(pack)) {
                throw new InvalidField(pack.toString(), "directory");
            }
            throw new NoSuchFileException(pack.toString());
        }
        var check = packCheck(believed);
        if (json) {
            json(check.answer());
        } else {
            check.tell(out());
        }
        return check.ok() ? 0 : CommandLineFrame.FAILED;
    }

    private Verified verified(Ledger ledger, Verification verification) {
        if (json || System.console() == null) {
            return FullVerification.run(ledger, verification, events -> {});
        }
        try (var bar = new ProgressBarBuilder()
                .setTaskName("verify")
                .setInitialMax(FullVerification.steps(ledger))
                .build()) {
            return FullVerification.run(ledger, verification, bar::stepTo);
        }
    }

    private void tell(Outcome outcome, VerificationAnswer answer) {
        if (outcome.ok()) {
            out().println(texts().text(
                            "verify.ok", outcome.size(), outcome.checkpoints(), outcome.seconds(), outcome.rootHash()));
        } else {
            var found = answer.firstDifference();
            out().println(texts().text(
                            "verify.differs", found.globalIndex(), texts().text("difference." + found.kind())));
            out().println(found.detail());
            if (found.eventId() != null) {
                out().println(texts().text("verify.event", found.eventId(), found.stream()));
            }
        }
        if (outcome.unsealed() > 0) {
            out().println(texts().text("verify.unsealed", outcome.unsealed()));
        }
    }

    private PackCheck packCheck(List<VerifierKey> given) throws IOException {
        if (!given.isEmpty()) {
            return new PackCheck(pack, PackCheck.Keys.GIVEN, given, texts());
        }
        var ofData = Ledger.logVerifiers(settings());
        return new PackCheck(pack, ofData.isEmpty() ? PackCheck.Keys.PACK : PackCheck.Keys.DATA, ofData, texts());
    }

    /** Keys as they are passed on, or files with one a line. */
    private List<VerifierKey> believed() throws IOException {
        var believed = new ArrayList<VerifierKey>();
        for (var each : keys) {
            var lines = isFile(each) ? new String(beginning(Path.of(each), "key"), StandardCharsets.UTF_8) : each;
            lines.lines()
                    .filter(line -> !line.isBlank())
                    .map(VerifierKey::parse)
                    .forEach(believed::add);
        }
        if (!keys.isEmpty() && believed.isEmpty()) {
            throw new EvidenceMalformed("key", "missing");
        }
        return believed;
    }

    private static boolean isFile(String text) {
        try {
            return Files.isRegularFile(Path.of(text));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** What is no checkpoint at all is bad input; what is one, is compared. */
    private List<SavedCheckpoint> elsewhere() throws IOException {
        var elsewhere = new ArrayList<SavedCheckpoint>();
        for (var file : checkpoints) {
            var note = SignedNote.parse(beginning(file, "checkpoint"));
            Checkpoint.of(note);
            elsewhere.add(new SavedCheckpoint(file.toString(), note.toString()));
        }
        return elsewhere;
    }

    /** All of a file that is not too long for what it should be. */
    private static byte[] beginning(Path file, String what) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(MOST_BYTES);
        } catch (NoSuchFileException | AccessDeniedException e) {
            throw e;
        } catch (IOException e) {
            throw new EvidenceMalformed(what, "unreadable");
        }
    }
}
