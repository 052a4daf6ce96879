package org.dossierledger.shared.inspection;

import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Text;

/** @param account name of the account, by which access is granted */
public record TeamMember(String account, TeamRole role) {

    public TeamMember {
        Text.required("team", account);
        InvalidField.ifMissing("team", role);
    }
}
