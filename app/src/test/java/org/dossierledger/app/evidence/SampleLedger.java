package org.dossierledger.app.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.database.Settings;
import org.dossierledger.shared.TestDatabase;
import org.dossierledger.shared.dossier.Applicant;
import org.dossierledger.shared.dossier.Channel;
import org.dossierledger.shared.dossier.DossierCode;
import org.dossierledger.shared.dossier.DossierCommand;
import org.dossierledger.shared.dossier.DossierCommand.AddNote;
import org.dossierledger.shared.dossier.DossierCommand.ReceiveDossier;
import org.dossierledger.shared.dossier.DossierId;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.evidence.PackFiles;
import org.dossierledger.shared.person.Person;
import org.dossierledger.shared.procedure.ProcedureCode;
import org.dossierledger.shared.tlog.Checkpoint;
import org.dossierledger.shared.tlog.SigningKey;
import org.dossierledger.shared.unit.UnitCode;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A ledger with a few dossiers in it, and packs of them. */
final class SampleLedger implements AutoCloseable {

    static final String PERSON = "Nguyễn Thị Đào";

    private static final UnitCode UNIT = UnitCode.of("H98.32");

    private final TestDatabase database = TestDatabase.fresh();
    final Ledger ledger;
    private final Path data;
    private int packs;

    /** How far its clock is ahead. */
    Duration ahead = Duration.ZERO;

    SampleLedger(Path data) {
        this.data = data;
        var login = (PGSimpleDataSource) database.ledger();
        ledger = Ledger.open(
                Settings.of(data, Map.of("LEDGER_DB_URL", login.getUrl(), "LEDGER_DB_PASSWORD", login.getPassword())),
                ((InstantSource) () -> Instant.now().plus(ahead)).withZone(ZoneOffset.UTC));
    }

    /** Received, and so many notes about it. */
    DossierId dossier(int number, int events) {
        var id = DossierId.of(UUID.randomUUID().toString());
        var keyring = ledger.keyring();
        var key = keyring.newSubject(null);
        var person = keyring.seal(key, EventJson.MAPPER.writeValueAsString(Person.named(PERSON)));
        send(new ReceiveDossier(
                id,
                DossierCode.of("H98.32-261126-" + number),
                ProcedureCode.of("1.001193"),
                UNIT,
                UNIT,
                Channel.COUNTER,
                new Applicant(Applicant.Kind.CITIZEN, person),
                List.of(),
                null,
                false));
        for (var i = 1; i < events; i++) {
            send(new AddNote(id, keyring.seal(key, "Ghi chú " + i + " của " + PERSON)));
        }
        return id;
    }

    void note(DossierId dossier) {
        send(new AddNote(dossier, ledger.keyring().seal(ledger.keyring().newSubject(null), "Thêm")));
    }

    /** The applicant; what is sealed for them can never be read again. */
    void erase(DossierId dossier) {
        var state = ledger.reads().dossiers().state(dossier.value(), Instant.now(), Instant.MAX);
        ledger.erasures()
                .erase(
                        state.applicant().person().keyId(),
                        "Luật Bảo vệ dữ liệu cá nhân",
                        Provenance.by("quantri", null, null, UUID.randomUUID().toString(), "cli"));
    }

    private void send(DossierCommand command) {
        ledger.commands()
                .sendAndWait(new GenericCommandMessage<>(
                        command, by("motcua", UUID.randomUUID().toString())));
    }

    static MetaData by(String actor, String commandId) {
        return MetaData.from(
                Provenance.by(actor, "INSPECTOR", "H98.32", commandId, "api").asMap());
    }

    byte[] export(DossierId dossier, String reason) {
        return export(dossier, reason, UUID.randomUUID().toString());
    }

    byte[] export(DossierId dossier, String reason, String commandId) {
        var state = ledger.reads().dossiers().state(dossier.value(), Instant.now(), Instant.MAX);
        return new PackDesk(ledger)
                .export(state, reason, by("thanhtra", commandId))
                .zip();
    }

    Path file(byte[] zip) throws IOException {
        return Files.write(data.resolve("pack-" + packs++ + ".zip"), zip);
    }

    Map<String, byte[]> files(byte[] zip) throws IOException {
        return PackFiles.read(file(zip));
    }

    /** Below the newest checkpoint, once. */
    void cosign(SigningKey witness) {
        ledger.reads()
                .sealedLog()
                .checkpoint()
                .filter(note -> note.signatures().stream().noneMatch(witness.verifier()::named))
                .ifPresent(note -> owner().update(
                                "insert into log.cosignature (size, line) values (?, ?)",
                                Checkpoint.of(note).size(),
                                witness.cosign(note.text(), Instant.now()).line()));
    }

    /** As its owner, who may change what nobody else may. */
    JdbcTemplate owner() {
        return new JdbcTemplate(database.owner());
    }

    @Override
    public void close() {
        ledger.close();
    }
}
