package org.dossierledger.app.evidence;

import org.dossierledger.shared.evidence.PackContents;

/** An evidence pack as it is given out. @param zip its bytes */
@SuppressWarnings("ArrayRecordComponent")
public record FinishedPack(PackContents contents, byte[] zip) {}
