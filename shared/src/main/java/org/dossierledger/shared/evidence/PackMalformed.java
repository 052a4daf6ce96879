package org.dossierledger.shared.evidence;

import org.dossierledger.shared.Refusal;

/**
 * A file that is no evidence pack, or one that nothing can be said about. {@code problem}, a key {@code evidence.…}:
 * {@code zip} (truncated or garbled), {@code zipHidden} (more in it than its files), {@code tooLarge}, {@code path}, {@code duplicate}, {@code fileMissing},
 * {@code fileUnknown}, {@code malformed}, {@code otherTree}, {@code otherLog}, {@code foreignKey}, ….
 */
public final class PackMalformed extends Refusal {

    private static final int LONGEST = 120;

    private final String problem;

    /** @param file in the pack; whatever its name was made of is shown harmlessly */
    PackMalformed(String problem, String file) {
        super("evidence." + problem, harmless(file));
        this.problem = problem;
    }

    private static String harmless(String file) {
        var shown = file.replaceAll("[^\\x20-\\x7e]", "?");
        return shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown;
    }

    public String problem() {
        return problem;
    }
}
