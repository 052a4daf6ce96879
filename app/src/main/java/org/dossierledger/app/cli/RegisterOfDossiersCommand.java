package org.dossierledger.app.cli;

import java.util.List;
import org.dossierledger.app.Ledger;
import org.dossierledger.query.dossier.RegisterPage.Row;
import org.dossierledger.query.dossier.RegisterSearch;
import org.dossierledger.shared.dossier.DossierStatus;
import org.dossierledger.shared.unit.UnitReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ledger register dossiers}: sổ theo dõi hồ sơ. */
@Command(name = "dossiers")
final class RegisterOfDossiersCommand extends RegisterQuestion<Row> {

    @Option(names = "--procedure", paramLabel = "P")
    private String procedure;

    @Option(names = "--status", paramLabel = "STATUS")
    private DossierStatus status;

    @Override
    Rows<Row> page(Ledger ledger, Asked asked, UnitReading reading, String cursor) {
        var search = new RegisterSearch(
                asked.name(), asked.code(), asked.scope(), procedure, status, asked.from(), asked.to(), cursor, PAGE);
        var register = ledger.reads().register();
        var page = (asked.then() == null ? register.find(search) : register.find(search, asked.then())).read(reading);
        return new Rows<>(page.asOf(), page.knownAt(), page.items(), page.next());
    }

    @Override
    Class<Row> rowType() {
        return Row.class;
    }

    @Override
    List<String> headings() {
        return List.of("field.code", "status", "field.procedure", "held", "received", "due", "ended", "state.late");
    }

    @Override
    List<String> cells(Row row) {
        return List.of(
                row.code() == null ? row.id() : row.code(),
                texts().text("status." + row.status()),
                row.procedure() == null ? "" : row.procedure(),
                held(row.unit(), row.answering()),
                Columns.time(row.receivedAt()),
                Columns.time(row.dueAt()),
                Columns.time(row.endedAt()),
                texts().text(row.late() ? "register.late" : "register.in-time"));
    }
}
