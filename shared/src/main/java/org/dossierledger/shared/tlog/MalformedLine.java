package org.dossierledger.shared.tlog;

/** A line of a file that people write, a policy or a list of keys, says something that cannot be taken. */
public final class MalformedLine extends EvidenceMalformed {

    /** @param line from 1 */
    public MalformedLine(String what, String problem, int line) {
        super(what, problem, line);
    }
}
