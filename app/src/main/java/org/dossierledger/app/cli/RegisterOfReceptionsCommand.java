package org.dossierledger.app.cli;

import java.util.List;
import org.dossierledger.app.Ledger;
import org.dossierledger.query.reception.ReceptionPage.Row;
import org.dossierledger.query.reception.ReceptionSearch;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.reception.Mode;
import org.dossierledger.shared.unit.UnitReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ledger register receptions}: who was received, or is to come; nobody is named. */
@Command(name = "receptions")
final class RegisterOfReceptionsCommand extends RegisterQuestion<Row> {

    @Option(names = "--mode", paramLabel = "MODE")
    private Mode mode;

    @Option(names = "--kind", paramLabel = "KIND")
    private PetitionKind kind;

    /** Visits stay with the body that received them: {@code reading} only says which are meant. */
    @Override
    Rows<Row> page(Ledger ledger, Asked asked, UnitReading reading, String cursor) {
        var search = new ReceptionSearch(
                asked.name(), asked.code(), asked.scope(), mode, kind, asked.from(), asked.to(), cursor, PAGE);
        var register = ledger.reads().receptionRegister();
        var page = asked.then() == null ? register.find(search) : register.find(search, asked.then());
        return new Rows<>(page.asOf(), page.knownAt(), page.items(), page.next());
    }

    @Override
    Class<Row> rowType() {
        return Row.class;
    }

    @Override
    List<String> headings() {
        return List.of("field.code", "status", "field.mode", "field.unit", "state.received", "late.owed", "due");
    }

    @Override
    List<String> cells(Row row) {
        return List.of(
                row.code() == null ? row.id() : row.code(),
                texts().text("state.stage." + row.stage()),
                row.mode() == null ? "" : texts().text("Mode." + row.mode()),
                row.unit() == null ? "" : row.unit(),
                Columns.time(row.at()),
                row.duty() == null ? "" : texts().text("Duty." + row.duty()),
                Columns.time(row.dueAt()));
    }
}
