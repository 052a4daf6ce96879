package org.dossierledger.app.request;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Vietnamese as one types it, in the form in which the catalogue has it (Unicode NFC). Some systems send letters and their
 * marks one after the other (NFD): the same to the eye, another text to a comparison.
 */
public final class Composed {

    private Composed() {}

    /** Null stays null. */
    public static String text(String typed) {
        return typed == null ? null : Normalizer.normalize(typed, Form.NFC);
    }
}
