package org.dossierledger.app.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dossierledger.app.Ledger;
import org.dossierledger.query.scope.Scope;
import org.dossierledger.query.scope.Then;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.unit.UnitReading;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One register, whole. Without {@code --as-of} and {@code --known-at} it is the one of now. */
abstract class RegisterQuestion<R extends Record> extends Reading {

    /** Rows that are read at once. */
    static final int PAGE = 1_000;

    @Mixin
    private UnitOptions units;

    @Mixin
    private SpanOptions received;

    @Option(names = "--name", paramLabel = "WORDS")
    private String name;

    @Option(names = "--code", paramLabel = "C")
    private String code;

    @Option(names = "--csv")
    private boolean csv;

    /**
     * What is asked for of every register.
     *
     * @param scope null for all
     * @param then null for now
     * @param from, to when it was received, {@code to} exclusive
     */
    record Asked(Scope scope, Then then, String name, String code, Instant from, Instant to) {}

    /**
     * A register or a page of it.
     *
     * @param asOf, knownAt of which moment it is; both null for now
     * @param next cursor of the following page, or null
     */
    record Rows<R>(Instant asOf, Instant knownAt, List<R> items, String next) {}

    abstract Rows<R> page(Ledger ledger, Asked asked, UnitReading reading, String cursor);

    abstract List<String> headings();

    abstract List<String> cells(R row);

    @Override
    final void answer(Ledger ledger, Instant asOf, Instant knownAt, boolean json) {
        if (json && csv) {
            throw new InvalidField("csv", "notBoth");
        }
        var reading = units.reading(ledger.rulesAt(knownAt).catalogue().units());
        var codes = units.covered(reading, ledger);
        var then = ofNow() ? null : new Then(codes, asOf, knownAt);
        var scope = then == null && codes != null ? Scope.of(codes) : null;
        var asked = new Asked(scope, then, name, code, received.start(), received.end());
        var page = page(ledger, asked, reading, null);
        if (csv) {
            csv(ledger, asked, reading, page);
            return;
        }
        var all = new ArrayList<>(page.items());
        for (var next = page.next(); next != null; ) {
            var following = page(ledger, asked, reading, next);
            all.addAll(following.items());
            next = following.next();
        }
        if (json) {
            json(new Rows<>(page.asOf(), page.knownAt(), all, null));
        } else {
            print(all);
        }
    }

    private void csv(Ledger ledger, Asked asked, UnitReading reading, Rows<R> first) {
        var file = new RecordCsv(out(), rowType());
        for (var page = first; page != null; ) {
            page.items().forEach(file::write);
            page = page.next() == null ? null : page(ledger, asked, reading, page.next());
        }
        file.end();
    }

    abstract Class<R> rowType();

    private void print(List<R> rows) {
        var table = new Columns();
        table.row(headings().stream().map(texts()::text).toArray(String[]::new));
        rows.forEach(row -> table.row(cells(row).toArray(String[]::new)));
        out().print(table);
        err().println(texts().text("register.count", rows.size()));
    }

    /** The body that answers, and under which it was recorded where that is another one. */
    static String held(String unit, String answering) {
        return answering == null || answering.equals(unit) ? unit : answering + " (" + unit + ")";
    }
}
