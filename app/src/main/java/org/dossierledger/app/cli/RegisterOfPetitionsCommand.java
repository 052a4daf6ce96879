package org.dossierledger.app.cli;

import java.util.List;
import java.util.Set;
import org.dossierledger.app.Ledger;
import org.dossierledger.query.petition.PetitionPage.Row;
import org.dossierledger.query.petition.PetitionSearch;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.petition.PetitionStatus;
import org.dossierledger.shared.unit.UnitReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ledger register petitions}: sổ theo dõi đơn, all kinds or one. */
@Command(name = "petitions")
final class RegisterOfPetitionsCommand extends RegisterQuestion<Row> {

    private static final Set<String> KINDS = Set.of("complaint", "denunciation", "feedback", "petition");

    @Option(names = "--kind", paramLabel = "KIND")
    private String kind;

    @Option(names = "--officer", paramLabel = "A")
    private String officer;

    @Option(names = "--status", paramLabel = "STATUS")
    private PetitionStatus status;

    @Option(names = "--open")
    private boolean open;

    @Option(names = "--due-first")
    private boolean dueFirst;

    @Override
    Rows<Row> page(Ledger ledger, Asked asked, UnitReading reading, String cursor) {
        if (kind != null && !KINDS.contains(kind)) {
            throw new InvalidField("kind", "unknown");
        }
        var search = PetitionSearch.within(asked.scope(), null)
                .ofKinds(kind == null ? null : Set.of(kind))
                .named(asked.name(), asked.code())
                .with(officer, status)
                .received(asked.from(), asked.to())
                .ordered(open, dueFirst)
                .page(cursor, PAGE);
        var register = ledger.reads().petitionRegister();
        var page = (asked.then() == null ? register.find(search) : register.find(search, asked.then())).read(reading);
        return new Rows<>(page.asOf(), page.knownAt(), page.items(), page.next());
    }

    @Override
    Class<Row> rowType() {
        return Row.class;
    }

    @Override
    List<String> headings() {
        return List.of(
                "field.code", "state.kind", "status", "held", "received", "late.owed", "due", "ended", "state.late");
    }

    @Override
    List<String> cells(Row row) {
        return List.of(
                row.code() == null ? row.id() : row.code(),
                texts().text("PetitionKind." + row.petitionKind()),
                texts().text("petitionStatus." + row.status()),
                held(row.unit(), row.answering()),
                Columns.time(row.receivedAt()),
                row.duty() == null ? "" : texts().text("Duty." + row.duty()),
                Columns.time(row.dueAt()),
                Columns.time(row.endedAt()),
                texts().text(row.late() ? "register.late" : "register.in-time"));
    }
}
