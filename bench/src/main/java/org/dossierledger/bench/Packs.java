package org.dossierledger.bench;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.evidence.PackDesk;
import org.dossierledger.shared.dossier.Applicant;
import org.dossierledger.shared.dossier.Channel;
import org.dossierledger.shared.dossier.DossierCode;
import org.dossierledger.shared.dossier.DossierCommand;
import org.dossierledger.shared.dossier.DossierId;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.person.Person;

/** How long the evidence pack of a dossier with fifty events takes, from the request to the bytes. */
final class Packs {

    private static final int EVENTS = 50;
    private static final int TIMES = 20;

    private final Ledger ledger;

    Packs(Ledger ledger) {
        this.ledger = ledger;
    }

    /** {@code firstHeadsS}: the first commitment of stream heads over the whole log; the others follow one another. */
    Map<String, Object> figures() {
        var figures = new LinkedHashMap<String, Object>();
        var begun = System.nanoTime();
        ledger.streamHeads().commit(List.of());
        figures.put("firstHeadsS", (System.nanoTime() - begun) / 1e9);
        var id = dossier();
        var desk = new PackDesk(ledger);
        var times = new double[TIMES];
        for (var i = -3; i < TIMES; i++) {
            begun = System.nanoTime();
            var state = ledger.reads().dossiers().state(id.value(), Instant.now(), Instant.MAX);
            var pack = desk.export(state, "Bench", by());
            if (i >= 0) {
                times[i] = (System.nanoTime() - begun) / 1e6;
            }
            figures.put("bytes", pack.zip().length);
        }
        Arrays.sort(times);
        figures.put("p50Ms", times[TIMES / 2]);
        figures.put("maxMs", times[TIMES - 1]);
        return figures;
    }

    private DossierId dossier() {
        var id = DossierId.of(UUID.randomUUID().toString());
        var unit = ledger.catalogue().units().all().iterator().next().code();
        var key = ledger.keyring().newSubject(null);
        var person = ledger.keyring().seal(key, EventJson.MAPPER.writeValueAsString(Person.named("Nguyễn Thị Đào")));
        send(new DossierCommand.ReceiveDossier(
                id,
                DossierCode.of("B-PACK"),
                ledger.catalogue().procedures().all().iterator().next().code(),
                unit,
                unit,
                Channel.COUNTER,
                new Applicant(Applicant.Kind.CITIZEN, person),
                List.of(),
                null,
                false));
        for (var i = 1; i < EVENTS; i++) {
            send(new DossierCommand.AddNote(id, ledger.keyring().seal(key, "Ghi chú " + i)));
        }
        return id;
    }

    private void send(DossierCommand command) {
        ledger.commands().sendAndWait(new GenericCommandMessage<>(command, by()));
    }

    private static MetaData by() {
        return MetaData.from(Provenance.by(
                        "thanhtra", "INSPECTOR", "H98.00", UUID.randomUUID().toString(), "bench")
                .asMap());
    }
}
