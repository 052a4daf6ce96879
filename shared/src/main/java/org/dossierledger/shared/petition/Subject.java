package org.dossierledger.shared.petition;

import java.time.Instant;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Text;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.unit.UnitCode;

/**
 * What a petition is about.
 *
 * @param reference id of a dossier, or number of a decision; null when there is none
 * @param unit whose dossier, decision or act it is; null when unknown
 * @param knownAt when the petitioner received it or came to know: limitation (K8) begins; null when not stated
 */
public record Subject(Kind kind, String reference, UnitCode unit, Instant knownAt) {

    public Subject {
        InvalidField.ifMissing("subject", kind);
        Text.optional("subject", reference);
        Moment.check("knownAt", knownAt);
        if (kind == Kind.DOSSIER && (reference == null || reference.isBlank())) {
            throw new InvalidField("reference", "required");
        }
    }

    public enum Kind {
        /** Một hồ sơ thủ tục hành chính. */
        DOSSIER,
        /** Quyết định hành chính. */
        DECISION,
        /** Hành vi hành chính; hành vi của cán bộ, công chức. */
        ACT,
        /** Quyết định kỷ luật cán bộ, công chức. */
        DISCIPLINE,
        /** Quy định hành chính. */
        RULES,
        /** Nội dung khác. */
        OTHER
    }
}
