package org.dossierledger.command.petition;

import java.util.List;
import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.Petitioner;

/** Who denounces, or may turn out to, lies in the vault and not in the ledger (Law on Denunciations 2018 arts 9.1.b, 56). */
public final class DenouncerUnprotected extends Refusal {

    private DenouncerUnprotected() {}

    /** @throws DenouncerUnprotected when what they bring is, or may become, a denunciation and one of them is not in the vault */
    public static void ifNamed(PetitionKind kind, List<Petitioner> petitioners) {
        if (kind.confidential() && !petitioners.stream().allMatch(Petitioner::isProtected)) {
            throw new DenouncerUnprotected();
        }
    }
}
