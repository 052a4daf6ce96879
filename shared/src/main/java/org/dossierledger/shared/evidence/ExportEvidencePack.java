package org.dossierledger.shared.evidence;

import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Text;

/**
 * Puts on record that an evidence pack leaves the house, before it does.
 *
 * @param subject id of the dossier or petition
 * @param reason why, and for whom; stands in the log in the clear
 */
public record ExportEvidencePack(String subject, String reason) {

    private static final int LONGEST = 500;

    public ExportEvidencePack {
        InvalidField.ifMissing("subject", subject);
        Text.required("reason", reason);
        if (reason.length() > LONGEST) {
            throw new InvalidField("reason", "tooLong");
        }
    }
}
