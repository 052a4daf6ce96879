package org.dossierledger.app.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.security.RecordViews;
import org.dossierledger.app.trail.TrailAsked;
import org.dossierledger.app.trail.TrailColumns;
import org.dossierledger.app.trail.TrailCsv;
import org.dossierledger.app.trail.TrailReading;
import org.dossierledger.query.trail.TrailLine;
import org.dossierledger.query.trail.TrailPage;
import org.dossierledger.query.trail.TrailQuestion.Axis;
import org.dossierledger.query.trail.TrailQuestion.Which;
import org.dossierledger.shared.InvalidField;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code ledger trail}: who did what, and who looked at what. Nothing that is sealed is opened; that it was read is put on
 * record under the user of this machine.
 */
@Command(name = "trail")
public final class TrailCommand extends LedgerCommand {

    private static final int LARGEST_PAGE = 10_000;

    @Parameters(paramLabel = "ID|CODE", arity = "0..1", descriptionKey = "idOrCode")
    private String idOrCode;

    @Option(names = "--unit", paramLabel = "U")
    private String unit;

    @Option(names = "--answering", paramLabel = "DAY")
    private String answering;

    @Option(names = "--actor", paramLabel = "A")
    private String actor;

    @Option(names = "--procedure", paramLabel = "P")
    private String procedure;

    @Option(names = "--kind", paramLabel = "KIND")
    private String kind;

    @Option(names = "--type", paramLabel = "EVENT")
    private String type;

    @Mixin
    private SpanOptions span;

    @Option(names = "--axis", paramLabel = "AXIS")
    private String axis;

    @Option(names = "--reads")
    private boolean reads;

    @Option(names = "--actions")
    private boolean actions;

    @Option(names = "--entered-later")
    private boolean enteredLater;

    @Option(names = "--irregular")
    private boolean irregular;

    @Option(names = "--oldest-first")
    private boolean oldestFirst;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100")
    private int limit;

    @Option(names = "--cursor", paramLabel = "C")
    private String cursor;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--csv")
    private boolean csv;

    @Override
    public Integer call() throws IOException {
        if (json && csv) {
            throw new InvalidField("csv", "notBoth");
        }
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new InvalidField("limit", "malformed");
        }
        var asked = asked(); // before any work, so that what is mistyped costs no waiting
        try (var ledger = Ledger.open(settings())) {
            Reading.catchUp(this, ledger);
            var language = texts().language().getLanguage();
            var reading = TrailReading.ofOperator(asked, ledger, language);
            var subject = reading.subject();
            new RecordViews(ledger).ofOperator(subject == null ? asked.onRecord() : subject.id(), "trail-cli");
            if (csv) {
                TrailCsv.write(out(), new TrailColumns(ledger.catalogue(), language, texts()::text), reading);
            } else if (json) {
                json(reading.page(cursor, limit));
            } else {
                print(reading.page(cursor, limit));
            }
            return 0;
        }
    }

    private TrailAsked asked() {
        if (reads && actions) {
            throw new InvalidField("actions", "notWithReads");
        }
        return new TrailAsked(
                idOrCode,
                unit,
                day(),
                actor,
                procedure,
                kind,
                type,
                reads ? Which.READS : actions ? Which.ACTIONS : Which.ALL,
                enteredLater,
                irregular,
                axis(),
                span.start(),
                span.end(),
                oldestFirst);
    }

    private LocalDate day() {
        try {
            return answering == null ? null : LocalDate.parse(answering);
        } catch (DateTimeParseException e) {
            throw new InvalidField("answering", "impossibleTime");
        }
    }

    private Axis axis() {
        if (axis == null || axis.equals("occurred")) {
            return Axis.OCCURRED;
        }
        if (axis.equals("recorded")) {
            return Axis.RECORDED;
        }
        throw new InvalidField("axis", "unknown");
    }

    private void print(TrailPage page) {
        var table = new Columns();
        table.row(
                texts().text("timeline.occurred"),
                texts().text("timeline.recorded"),
                texts().text("timeline.actor"),
                texts().text("timeline.unit"),
                texts().text("field.code"),
                texts().text("timeline.what"));
        page.items()
                .forEach(line -> table.row(
                        Columns.time(line.occurredAt()),
                        Columns.time(line.recordedAt()),
                        line.actor(),
                        line.answering() == null || line.answering().equals(line.unit())
                                ? line.unit()
                                : line.unit() + " > " + line.answering(),
                        subject(line),
                        line.summary()));
        out().print(table);
        if (page.next() != null) {
            err().println(texts().text("trail.more", page.next()));
        }
    }

    private static String subject(TrailLine line) {
        return line.code() != null || line.kind() == null ? line.code() : line.subject();
    }
}
