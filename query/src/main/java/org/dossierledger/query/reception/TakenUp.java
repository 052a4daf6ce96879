package org.dossierledger.query.reception;

import org.dossierledger.shared.petition.PetitionKind;

/** A petition that came of a visit. */
public record TakenUp(String petition, PetitionKind kind) {}
