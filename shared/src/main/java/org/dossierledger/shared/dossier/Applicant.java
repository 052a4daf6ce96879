package org.dossierledger.shared.dossier;

import java.util.Objects;
import org.dossierledger.shared.sealing.Sealed;

/**
 * Who asks. {@code person} seals the JSON of a {@link org.dossierledger.shared.person.Person}.
 */
public record Applicant(Kind kind, Sealed person) {

    public Applicant {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(person, "person");
    }

    /** LoaiDoiTuong of the national portal. */
    public enum Kind {
        /** Công dân: 0. */
        CITIZEN,
        /** Doanh nghiệp: 1. */
        ENTERPRISE,
        /** Hộ kinh doanh: 2. */
        BUSINESS_HOUSEHOLD
    }
}
