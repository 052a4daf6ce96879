package org.dossierledger.command.petition;

import org.dossierledger.shared.Refusal;

/** What belongs to another body is not accepted here; the sentence names it and the article for this kind. */
public final class NotCompetent extends Refusal {

    private NotCompetent(String competentBody, Object kind) {
        super(competentBody, "competence." + kind);
    }

    /** @throws NotCompetent when it was classified as another body's */
    public static void ifElsewhere(Facts facts) {
        if (!facts.classification().competent()) {
            throw new NotCompetent(facts.classification().competentBody(), facts.kind());
        }
    }
}
