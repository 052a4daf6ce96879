package org.dossierledger.app.cli;

import java.time.Instant;
import java.util.Set;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.dossier.LateCsv;
import org.dossierledger.query.late.LateAnswer;
import org.dossierledger.query.late.LateQuestion;
import org.dossierledger.shared.InvalidField;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ledger late}: what is or was open and past its due date. */
@Command(name = "late")
public final class LateCommand extends Reading {

    @Mixin
    private UnitOptions units;

    @Option(names = "--kind", paramLabel = "KIND")
    private String kind;

    @Option(names = "--csv")
    private boolean csv;

    @Override
    void answer(Ledger ledger, Instant asOf, Instant knownAt, boolean json) {
        if (json && csv) {
            throw new InvalidField("csv", "notBoth");
        }
        var reading = units.reading(ledger.rulesAt(knownAt).catalogue().units());
        var question = LateQuestion.at(asOf, knownAt)
                .ofKinds(kind == null ? null : Set.of(kind))
                .within(units.covered(reading, ledger));
        var answer = ledger.reads().late(knownAt).answer(question).read(reading);
        if (json) {
            json(knownAt == null ? answer.knownAt(ledger.clock().instant()) : answer);
        } else if (csv) {
            out().print(LateCsv.of(answer));
        } else {
            print(answer);
        }
    }

    private void print(LateAnswer answer) {
        var table = new Columns();
        table.row(
                texts().text("field.code"),
                texts().text("held"),
                texts().text("late.owed"),
                texts().text("due"),
                texts().text("late.original"),
                texts().text("late.days"));
        answer.items()
                .forEach(item -> table.row(
                        item.code() == null ? item.id() : item.code(),
                        item.answering() == null || item.answering().equals(item.unit())
                                ? item.unit()
                                : item.answering() + " (" + item.unit() + ")",
                        texts().text(item.duty() == null ? "late.owed." + item.kind() : "Duty." + item.duty()),
                        Columns.time(item.dueAt()),
                        Columns.time(item.originalDueAt()),
                        String.valueOf(item.workingDaysLate())));
        out().print(table);
        err().println(texts().text("late.count", answer.count()));
    }
}
