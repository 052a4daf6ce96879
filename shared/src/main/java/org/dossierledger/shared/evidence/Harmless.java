package org.dossierledger.shared.evidence;

import java.util.Set;

/** Text that comes from a file of anybody: what a terminal would obey, or show in another order, is made visible. */
public final class Harmless {

    private static final Set<Integer> OBEYED = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT, // with those that turn the direction of writing
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR,
            (int) Character.SURROGATE);

    private Harmless() {}

    static boolean is(String text) {
        return text.codePoints().mapToObj(Character::getType).noneMatch(OBEYED::contains);
    }

    /** As it may be printed; null for null. */
    public static String shown(String text) {
        if (text == null || is(text)) {
            return text;
        }
        var shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (OBEYED.contains(Character.getType(c))) {
                shown.append("\\u{%04x}".formatted(c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }
}
