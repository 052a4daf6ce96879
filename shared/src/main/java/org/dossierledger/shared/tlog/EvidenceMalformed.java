package org.dossierledger.shared.tlog;

import org.dossierledger.shared.Refusal;

/**
 * Evidence that cannot even be read. {@code what}: {@code note}, {@code checkpoint}, {@code proof}, {@code key},
 * {@code tile}, {@code policy}, {@code pack}, {@code receipt}; {@code problem}: {@code malformed}, {@code truncated},
 * {@code tooManySignatures}, {@code tooLarge}, …: both are keys {@code evidence.…} in the message files.
 */
public class EvidenceMalformed extends Refusal {

    private final String what;
    private final String problem;

    public EvidenceMalformed(String what, String problem) {
        this(what, problem, "");
    }

    EvidenceMalformed(String what, String problem, Object where) {
        super("evidence." + what, "evidence." + problem, where);
        this.what = what;
        this.problem = problem;
    }

    public String what() {
        return what;
    }

    public String problem() {
        return problem;
    }
}
