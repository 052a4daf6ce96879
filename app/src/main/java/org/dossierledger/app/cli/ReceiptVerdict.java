package org.dossierledger.app.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Files;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.database.Settings;
import org.dossierledger.app.evidence.ReceiptCheck;
import org.dossierledger.app.evidence.ReceiptCheck.Answer;
import org.dossierledger.app.evidence.ReceiptCheck.Finding;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.evidence.Receipt;
import org.dossierledger.shared.evidence.ReceiptToken;
import org.dossierledger.shared.tlog.Base64Text;
import org.dossierledger.shared.tlog.EvidenceMalformed;
import org.dossierledger.shared.tlog.VerifierKey;

/**
 * What {@code ledger verify --receipt} answers: whose signature the paper has, and where the log is here too, whether it
 * still holds what was signed.
 *
 * @param finding as {@link Finding} has it, in small letters; null where the log is not here
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ReceiptVerdict(
        boolean ok,
        boolean genuine,
        String origin,
        String code,
        Long globalIndex,
        String leafHash,
        Instant recordedAt,
        String finding) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    /**
     * @param receipt a token, the link that ends in one, or, where the log is here, a short code
     * @param keys that are believed; empty for those of the log here
     * @throws EvidenceMalformed when it is neither
     */
    static ReceiptVerdict of(String receipt, List<VerifierKey> keys, Settings settings) {
        if (!isHere(settings)) {
            if (keys.isEmpty()) {
                throw new EvidenceMalformed("key", "missing");
            }
            return of(ReceiptToken.parse(receipt).verified(keys).orElse(null));
        }
        try (var ledger = Ledger.open(settings)) {
            return of(new ReceiptCheck(ledger).check(receipt, keys.isEmpty() ? ledger.logVerifiers() : keys));
        }
    }

    /** Nothing is made where nothing is. */
    private static boolean isHere(Settings settings) {
        return settings.get("ledger.db.url").isPresent()
                || Files.isDirectory(settings.data().resolve("postgres"));
    }

    private static ReceiptVerdict of(Receipt receipt) {
        return of(receipt != null, receipt, null);
    }

    private static ReceiptVerdict of(Answer answer) {
        if (answer.finding() == Finding.UNREADABLE) {
            throw new EvidenceMalformed("receipt", "malformed");
        }
        return of(answer.finding() == Finding.INTACT, answer.receipt(), answer.finding());
    }

    private static ReceiptVerdict of(boolean ok, Receipt receipt, Finding finding) {
        var found = finding == null ? null : finding.name().toLowerCase(Locale.ROOT);
        return receipt == null
                ? new ReceiptVerdict(ok, false, null, null, null, null, null, found)
                : new ReceiptVerdict(
                        ok,
                        true,
                        receipt.origin(),
                        receipt.code(),
                        receipt.globalIndex(),
                        Base64Text.encode(receipt.leafHash()),
                        receipt.recordedAt(),
                        found);
    }

    /** For people, line by line. */
    List<String> told(Texts texts) {
        var paper = genuine
                ? texts.text("verify.receipt.genuine", origin, code, globalIndex, TIME.format(Moment.local(recordedAt)))
                : texts.text("verify.FOREIGN.title");
        if (finding == null) {
            return List.of(paper);
        }
        var log = finding.equals("intact")
                ? texts.text("verify.receipt.intact")
                : texts.text("verify." + finding.toUpperCase(Locale.ROOT) + ".title");
        return genuine ? List.of(paper, log) : List.of(log);
    }
}
