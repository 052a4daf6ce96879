package org.dossierledger.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.dossierledger.app.evidence.VerificationAnswer;
import org.dossierledger.app.evidence.VerificationAnswer.FirstDifference;
import org.dossierledger.shared.evidence.PackFiles;
import org.dossierledger.shared.evidence.PackFinding;
import org.dossierledger.shared.evidence.PackVerification;
import org.dossierledger.shared.tlog.VerifierKey;

/** {@code ledger verify --pack}: needs no database and no data, only the file and a key that one trusts. */
final class PackCheck {

    private final Texts texts;
    private final boolean ownKeys;
    private final PackFinding finding;
    private final double seconds;

    /**
     * @param trusted keys of the log and of witnesses; empty: those that the pack brings along
     * @throws org.dossierledger.shared.evidence.PackMalformed when nothing can be said of it
     */
    PackCheck(Path pack, List<VerifierKey> trusted, Texts texts) throws IOException {
        var begun = System.nanoTime();
        var files = PackFiles.read(pack);
        this.texts = texts;
        this.ownKeys = trusted.isEmpty();
        this.finding = PackVerification.verify(files, ownKeys ? PackVerification.keys(files) : trusted);
        this.seconds = (System.nanoTime() - begun) / 1e9;
    }

    boolean ok() {
        return finding.ok();
    }

    VerificationAnswer answer() {
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
                                found.eventId(),
                                found.stream(),
                                found.kind(),
                                detail(found)),
                seconds);
    }

    private String detail(PackFinding.Difference found) {
        return found.kind().equals("removed")
                ? texts.text("verify.pack.removed", found.detail(), found.stream())
                : texts.text("verify.pack.file", found.detail());
    }

    void tell(PrintWriter out) {
        var contents = finding.contents();
        var found = finding.difference();
        if (found == null) {
            out.println(texts.text(
                    "verify.pack.ok",
                    contents.code() == null ? contents.subject() : contents.code(),
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
                out.println(texts.text("verify.event", found.eventId(), found.stream()));
            }
        }
        out.println(texts.text("verify.pack.root", finding.size(), finding.rootHash(), contents.origin()));
        finding.signedBy().forEach(key -> out.println(texts.text("verify.pack.signed", key)));
        out.println(
                finding.witnesses().isEmpty()
                        ? texts.text("verify.pack.unwitnessed")
                        : texts.text("verify.pack.witnessed", String.join(", ", finding.witnesses())));
        if (ownKeys) {
            out.println(texts.text("verify.pack.own-keys"));
        }
    }
}
