package org.dossierledger.app.petition;

import org.dossierledger.shared.Refusal;

/** Too many texts of this account would have given a denouncer away: names are not to be tried out. */
public final class TextsRefused extends Refusal {}
