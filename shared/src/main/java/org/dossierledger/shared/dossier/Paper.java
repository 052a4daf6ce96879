package org.dossierledger.shared.dossier;

/** One component of the dossier (thành phần hồ sơ) as handed in. */
public record Paper(String name, Form form, int copies) {

    public Paper {
        if (name == null || name.isBlank() || name.length() > 500 || form == null || copies < 1 || copies > 999) {
            throw new IllegalArgumentException("paper: a name of 1 to 500 characters, a form, and 1 to 999 copies");
        }
    }

    /** LoaiBan: 0, 1, 2. */
    public enum Form {
        /** Bản chính. */
        ORIGINAL,
        /** Bản sao. */
        COPY,
        /** Bản điện tử. */
        ELECTRONIC
    }
}
