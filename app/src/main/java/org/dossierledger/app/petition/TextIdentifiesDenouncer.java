package org.dossierledger.app.petition;

import org.dossierledger.shared.Refusal;

/**
 * A text would carry who the denouncer is into the ledger; to say which one would tell whoever tries names out (Law on
 * Denunciations 2018 arts 9.1.b, 40, 56).
 */
public final class TextIdentifiesDenouncer extends Refusal {}
