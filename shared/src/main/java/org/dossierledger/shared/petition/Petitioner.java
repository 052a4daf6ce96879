package org.dossierledger.shared.petition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.sealing.Sealed;

/**
 * Who signed. A person is either sealed here, or lies in the vault and only an opaque id stands here: so for a denouncer,
 * always (Law on Denunciations 2018 arts 9.1.b, 56).
 *
 * @param person seals the JSON of a {@link org.dossierledger.shared.person.Person}; null when in the vault
 * @param vaultId null when sealed
 * @param representative speaks for the others (Law on Citizen Reception art. 29)
 */
public record Petitioner(Form form, Sealed person, String vaultId, boolean representative) {

    public Petitioner {
        InvalidField.ifMissing("form", form);
        if ((person == null) == (vaultId == null)) {
            throw new InvalidField("petitioners", "malformed");
        }
    }

    /** Whether the person lies in the vault. */
    @JsonIgnore
    public boolean isProtected() {
        return vaultId != null;
    }

    public enum Form {
        /** Cá nhân. */
        INDIVIDUAL,
        /** Cơ quan, tổ chức. */
        ORGANISATION
    }
}
