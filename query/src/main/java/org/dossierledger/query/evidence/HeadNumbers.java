package org.dossierledger.query.evidence;

import java.sql.Connection;
import java.sql.SQLException;

/** Whether the rows of checkpoints, in the order of their sizes, are numbered from 1 without gaps, and each is good. */
final class HeadNumbers {

    private final Connection connection;
    private final Findings findings;
    private long checked;
    private SignedHead before = new SignedHead(0, 0, "", null);
    private String origin;
    private boolean broken;

    HeadNumbers(Connection connection, Findings findings) {
        this.connection = connection;
        this.findings = findings;
    }

    long checked() {
        return checked;
    }

    void check(SignedHead head) throws SQLException {
        checked++;
        if (!broken) {
            number(head);
        }
        if (!head.holds()) {
            findings.add(bad(head));
        } else {
            origin(head);
        }
        before = head;
    }

    /** Whoever changes the name of a log asks everybody to believe another one. */
    private void origin(SignedHead head) {
        var name = head.judged().checkpoint().origin();
        if (origin != null && !name.equals(origin)) {
            findings.add(Difference.beside(
                    DifferenceKind.keyUnknown, head.size(), "checkpointOrigin", head.number(), name, origin));
        }
        origin = name;
    }

    private void number(SignedHead head) throws SQLException {
        var due = before.number() + 1;
        if (head.number() == due && head.size() != before.size()) {
            return;
        }
        broken = true;
        DifferenceKind kind;
        if (head.number() == due || is("number", due) && head.number() < due) {
            kind = DifferenceKind.insertedCheckpoint;
        } else if (is("number", due) || head.number() < due || is("number", due + 1) && head.number() > due + 1) {
            kind = DifferenceKind.alteredCheckpoint;
        } else {
            kind = DifferenceKind.missingCheckpoint;
        }
        findings.add(Difference.beside(kind, head.size(), "checkpointNumber", head.number(), due));
    }

    private Difference bad(SignedHead head) throws SQLException {
        return switch (head.judged().trust()) {
            case UNKNOWN_KEY ->
                Difference.beside(DifferenceKind.keyUnknown, head.size(), "checkpointKey", head.number());
            case SIGNED ->
                Difference.beside(
                        copied(head) ? DifferenceKind.insertedCheckpoint : DifferenceKind.alteredCheckpoint,
                        head.size(),
                        "checkpointSize",
                        head.number(),
                        head.judged().checkpoint().size());
            default ->
                Difference.beside(DifferenceKind.alteredCheckpoint, head.size(), "checkpointSignature", head.number());
        };
    }

    /** Its note is that of another row, which keeps it under its own size. */
    private boolean copied(SignedHead head) throws SQLException {
        return is("size", head.judged().checkpoint().size());
    }

    private boolean is(String column, long value) throws SQLException {
        try (var query = connection.prepareStatement("select 1 from log.checkpoint where " + column + " = ? limit 1")) {
            query.setLong(1, value);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }
}
