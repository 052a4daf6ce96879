package org.dossierledger.shared;

/** What a free text field may hold: at most 4,000 characters, whole ones, line breaks but no other control characters. */
public final class Text {

    private static final int LONGEST = 4000;

    private Text() {}

    public static void required(String field, String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidField(field, "required");
        }
        optional(field, text);
    }

    public static void optional(String field, String text) {
        if (text == null) {
            return;
        }
        if (text.length() > LONGEST) {
            throw new InvalidField(field, "tooLong");
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw new InvalidField(field, "controlCharacter");
        }
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            throw new InvalidField(field, "malformed");
        }
    }

    public static void positive(String field, long amount) {
        if (amount <= 0) {
            throw new InvalidField(field, "notPositive");
        }
    }
}
