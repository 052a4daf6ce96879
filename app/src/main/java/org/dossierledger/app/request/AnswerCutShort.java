package org.dossierledger.app.request;

/** An answer that had begun could not be ended: nobody may take it for whole, so the connection is broken off. */
public final class AnswerCutShort extends RuntimeException {

    private static final long serialVersionUID = 1;

    public AnswerCutShort(Throwable cause) {
        super(cause);
    }
}
