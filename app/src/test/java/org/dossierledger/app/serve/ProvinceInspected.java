package org.dossierledger.app.serve;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.dossierledger.app.Ledger;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.inspection.Authority;
import org.dossierledger.shared.inspection.InspectionCommand.AnnounceInspection;
import org.dossierledger.shared.inspection.InspectionCommand.DecideInspection;
import org.dossierledger.shared.inspection.InspectionId;
import org.dossierledger.shared.inspection.InspectionKind;
import org.dossierledger.shared.inspection.Planning;
import org.dossierledger.shared.inspection.TeamMember;
import org.dossierledger.shared.inspection.TeamRole;
import org.dossierledger.shared.unit.UnitCode;

/** An inspection in course of the whole province and of all times, for tests in which an inspector sees everything. */
public final class ProvinceInspected {

    private ProvinceInspected() {}

    public static void by(Ledger ledger, String inspector) {
        var id = InspectionId.random();
        send(
                ledger,
                new DecideInspection(
                        id,
                        "TTR.H98.01-200101-" + id.value().substring(0, 4),
                        InspectionKind.INSPECTION,
                        Authority.PROVINCIAL_INSPECTORATE,
                        Planning.PLANNED,
                        "1/KH",
                        "1/QĐ-TTT",
                        "Luật Thanh tra 2025",
                        "Toàn tỉnh",
                        UnitCode.of("H98.01"),
                        Set.of(UnitCode.of("H98")),
                        LocalDate.of(1990, 1, 1),
                        LocalDate.of(2099, 12, 31),
                        List.of(new TeamMember(inspector, TeamRole.HEAD)),
                        45,
                        null,
                        null));
        send(ledger, new AnnounceInspection(id, "UBND tỉnh", "1/BB"));
        ledger.reads().settle(Duration.ofSeconds(10));
    }

    private static void send(Ledger ledger, Object command) {
        var by = Provenance.by("lanhdao.thanhtra", "LEADER", "H98.01", command.toString(), "cli");
        ledger.commands().sendAndWait(new GenericCommandMessage<>(command, MetaData.from(by.asMap())));
    }
}
