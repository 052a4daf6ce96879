package org.dossierledger.app.cli;

import java.time.Instant;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.compare.RecordComparison;
import org.dossierledger.app.compare.RecordComparisons;
import org.dossierledger.query.compare.Cause;
import org.dossierledger.query.compare.Point;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Moment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ledger compare}: one record at two instants, and which event made each difference. */
@Command(name = "compare")
public final class CompareCommand extends Reading {

    @Parameters(paramLabel = "ID|CODE", descriptionKey = "idOrCode")
    private String idOrCode;

    @Option(names = "--with-as-of", paramLabel = "T")
    private String withAsOf;

    @Option(names = "--with-known-at", paramLabel = "T")
    private String withKnownAt;

    @Override
    void answer(Ledger ledger, Instant asOf, Instant knownAt, boolean json) {
        var other = new Point(withAsOf == null ? ledger.clock().instant() : Moment.asOf(withAsOf), withKnownAt());
        var compared = compared(ledger, new Point(asOf, knownAt), other);
        if (json) {
            json(compared);
        } else {
            print(compared);
        }
    }

    private Instant withKnownAt() {
        return withKnownAt == null ? null : Moment.asOf(withKnownAt);
    }

    @Override
    void tellRules(Ledger ledger, Instant knownAt) {
        tellRules("compare.before", ledger, knownAt);
        tellRules("compare.after", ledger, withKnownAt());
    }

    private void tellRules(String side, Ledger ledger, Instant knownAt) {
        formerRules(this, ledger, knownAt).forEach(line -> err().println(texts().text(side) + ": " + line));
    }

    private RecordComparison compared(Ledger ledger, Point before, Point after) {
        var today = ledger.clock().instant();
        var reads = ledger.reads();
        var comparisons =
                new RecordComparisons(ledger, before, after, texts().language().getLanguage());
        return switch (Registered.as(idOrCode, reads)) {
            case DOSSIER -> {
                var now = reads.dossiers().state(idOrCode, today, Instant.MAX);
                yield comparisons.dossier(now.id(), now.code());
            }
            case PETITION -> {
                var now = reads.petitions().state(idOrCode, today, Instant.MAX);
                yield comparisons.petition(now.id(), now.code());
            }
            case RECEPTION -> {
                var now = reads.receptions().state(idOrCode, today, Instant.MAX);
                yield comparisons.reception(now.id(), now.code());
            }
            case INSPECTION, RECOMMENDATION -> throw new InvalidField("ID|CODE", "notCompared");
        };
    }

    private void print(RecordComparison compared) {
        var table = new Columns();
        table.row(
                texts().text("compare.fact"),
                texts().text("compare.before"),
                texts().text("compare.after"),
                texts().text("compare.cause"));
        for (var difference : compared.differences()) {
            var causes = difference.causes();
            table.row(
                    difference.field(),
                    value(difference.before()),
                    value(difference.after()),
                    causes.isEmpty() ? "" : cause(causes.get(0)));
            for (var more = 1; more < causes.size(); more++) {
                table.row("", "", "", cause(causes.get(more)));
            }
        }
        out().print(table);
        err().println(texts().text("compare.count", compared.differences().size()));
    }

    private String cause(Cause cause) {
        var kind = texts().text("compare." + cause.kind());
        return cause.event() == null
                ? kind
                : kind + ": " + cause.event().summary() + " #" + cause.event().globalIndex();
    }

    private static String value(Object value) {
        if (value == null) {
            return "–";
        }
        return value instanceof Instant instant ? Columns.time(instant) : value.toString();
    }
}
