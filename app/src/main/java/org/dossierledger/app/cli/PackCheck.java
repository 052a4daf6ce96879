package org.dossierledger.app.cli;

import static org.dossierledger.shared.evidence.Harmless.shown;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dossierledger.app.evidence.VerificationAnswer;
import org.dossierledger.app.evidence.VerificationAnswer.FirstDifference;
import org.dossierledger.shared.evidence.PackFiles;
import org.dossierledger.shared.evidence.PackFinding;
import org.dossierledger.shared.evidence.PackVerification;
import org.dossierledger.shared.tlog.VerifierKey;

/** {@code ledger verify --pack}: needs no database and no data, only the file and a key that one trusts. */
final class PackCheck {

    private final Texts texts;
    private final Keys keys;
    private final PackFinding finding;
    private final double seconds;

    /** Whose keys are believed. */
    enum Keys {
        /** Those that came with the pack: whoever made it can have made them too. */
        PACK,
        /** Named by who asks. */
        GIVEN,
        /** Of the log whose data is here. */
        DATA
    }

    /**
     * @param trusted keys of the log and of witnesses; those that the pack brings along are taken for {@link Keys#PACK}
     * @throws org.dossierledger.shared.evidence.PackMalformed when nothing can be said of it
     */
    PackCheck(Path pack, Keys keys, List<VerifierKey> trusted, Texts texts) throws IOException {
        var begun = System.nanoTime();
        var files = PackFiles.read(pack);
        this.texts = texts;
        this.keys = keys;
        this.finding = PackVerification.verify(files, keys == Keys.PACK ? PackVerification.keys(files) : trusted);
        this.seconds = (System.nanoTime() - begun) / 1e9;
    }

    boolean ok() {
        return finding.ok();
    }

    /** That of a verification of the log, and whose keys were believed. */
    record Answer(@JsonUnwrapped VerificationAnswer verification, String keys) {}

    Answer answer() {
        return new Answer(verification(), keys.name().toLowerCase(Locale.ROOT));
    }

    private VerificationAnswer verification() {
        var found = finding.difference();
        return new VerificationAnswer(
                finding.ok(),
                finding.size(),
                finding.rootHash(),
                1,
                found == null
                        ? null
                        : new FirstDifference(
                                found.globalIndex() == null ? 0 : found.globalIndex(),
                                shown(found.eventId()),
                                shown(found.stream()),
                                found.kind(),
                                detail(found)),
                seconds);
    }

    private String detail(PackFinding.Difference found) {
        return found.kind().equals("removed")
                ? texts.text("verify.pack.removed", found.detail(), shown(found.stream()))
                : texts.text("verify.pack.file", shown(found.detail()));
    }

    void tell(PrintWriter out) {
        var contents = finding.contents();
        var found = finding.difference();
        if (found == null) {
            if (keys == Keys.PACK) {
                out.println(texts.text("verify.pack.own-keys", signers()));
            }
            out.println(texts.text(
                    keys == Keys.PACK ? "verify.pack.consistent" : "verify.pack.ok",
                    shown(contents.code() == null ? contents.subject() : contents.code()),
                    finding.events(),
                    contents.headsSize(),
                    Columns.time(contents.exportedAt())));
            var kept = contents.streams().stream()
                    .mapToInt(stream -> stream.withoutPayload().size())
                    .sum();
            if (kept > 0) {
                out.println(texts.text("verify.pack.withoutPayload", kept));
            }
        } else {
            out.println(texts.text("verify.pack.differs", texts.text("difference." + found.kind())));
            out.println(detail(found));
            if (found.eventId() != null) {
                out.println(texts.text("verify.event", shown(found.eventId()), shown(found.stream())));
            }
        }
        out.println(texts.text("verify.pack.root", finding.size(), finding.rootHash(), shown(contents.origin())));
        out.println(texts.text("verify.pack.signed", signers()));
        out.println(
                finding.witnesses().isEmpty()
                        ? texts.text("verify.pack.unwitnessed")
                        : texts.text("verify.pack.witnessed", shown(String.join(", ", finding.witnesses()))));
    }

    private String signers() {
        return shown(String.join(", ", finding.signedBy()));
    }
}
