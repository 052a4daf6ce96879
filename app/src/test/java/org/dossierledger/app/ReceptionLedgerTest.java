package org.dossierledger.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.messaging.MetaData;
import org.dossierledger.app.database.Settings;
import org.dossierledger.command.reception.VisitorAlreadyAnswered;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.reception.Handling;
import org.dossierledger.shared.reception.ReceptionCommand.AnswerVisitor;
import org.dossierledger.shared.reception.ReceptionCommand.ReceiveCitizens;
import org.dossierledger.shared.reception.ReceptionId;
import org.dossierledger.shared.reception.SampleReceptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Visits beside dossiers, in one log. */
class ReceptionLedgerTest {

    private static final AnswerVisitor ANSWER =
            new AnswerVisitor(SampleReceptions.VISIT, Handling.EXPLAINED, null, null);

    @TempDir
    static Path data;

    @Test
    void a_visit_is_known_again_when_the_ledger_is_opened_again() {
        try (var ledger = open()) {
            give(ledger, "c1", SampleReceptions.receive());
        }
        try (var ledger = open()) {
            give(ledger, "c2", ANSWER);
            assertThat(stream(ledger, SampleReceptions.VISIT.value()))
                    .containsExactly("CitizensReceived", "VisitorAnswered");
        }
        try (var ledger = open()) {
            assertThatExceptionOfType(VisitorAlreadyAnswered.class).isThrownBy(() -> give(ledger, "c3", ANSWER));
        }
    }

    @Test
    void a_visit_does_not_take_the_place_of_a_dossier() {
        try (var ledger = open()) {
            give(ledger, "d1", SampleDossiers.receive());
            var visit = visitUnder(SampleDossiers.DOSSIER.value());

            assertThatExceptionOfType(IncompatibleAggregateException.class).isThrownBy(() -> give(ledger, "d2", visit));
            assertThat(stream(ledger, SampleDossiers.DOSSIER.value())).containsExactly("DossierReceived");
        }
    }

    private static ReceiveCitizens visitUnder(String id) {
        var c = SampleReceptions.receive();
        return new ReceiveCitizens(
                ReceptionId.of(id),
                c.code(),
                c.unit(),
                c.mode(),
                c.presiding(),
                c.online(),
                c.recorded(),
                c.visitors(),
                c.people(),
                c.representatives(),
                c.repeated(),
                c.summary(),
                c.request(),
                c.kind(),
                c.competent(),
                c.handledBy(),
                c.sameContent());
    }

    private static Ledger open() {
        return Ledger.open(Settings.of(data, Map.of()));
    }

    private static void give(Ledger ledger, String commandId, Object command) {
        var by = Provenance.by("tiepdan.phuong", "CLERK", "H98.31", commandId, "web");
        ledger.commands().sendAndWait(new GenericCommandMessage<>(command, MetaData.from(by.asMap())));
    }

    private static List<String> stream(Ledger ledger, String id) {
        return ledger.writeSide()
                .events()
                .readEvents(id)
                .asStream()
                .map(event -> event.getPayloadType().getSimpleName())
                .toList();
    }
}
