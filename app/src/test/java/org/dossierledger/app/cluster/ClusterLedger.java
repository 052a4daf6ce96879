package org.dossierledger.app.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.database.Settings;
import org.dossierledger.command.eventlog.kurrentdb.KurrentConnection;
import org.dossierledger.command.eventlog.kurrentdb.KurrentLog;
import org.dossierledger.command.eventlog.kurrentdb.KurrentSettings;
import org.dossierledger.command.eventlog.kurrentdb.Logged;
import org.dossierledger.command.eventlog.kurrentdb.peer.Peer;
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
import org.dossierledger.shared.person.Person;
import org.dossierledger.shared.procedure.ProcedureCode;
import org.dossierledger.shared.unit.UnitCode;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A ledger with a cluster of its own and a database of its own, and what their operators can do to them. */
public final class ClusterLedger implements AutoCloseable {

    private static final UnitCode UNIT = UnitCode.of("H98.32");

    private final Path data;
    private final TestDatabase database = TestDatabase.fresh();
    public final Peer peer = Peer.start();
    private int number;

    public ClusterLedger(Path data) {
        this.data = data;
    }

    public Settings settings(String store) {
        return settings(store, peer.connectionString());
    }

    public Settings settings(String store, String connectionString) {
        return Settings.of(data, environment(store, connectionString));
    }

    private Map<String, String> environment(String store, String connectionString) {
        var login = (PGSimpleDataSource) database.ledger();
        var environment = new LinkedHashMap<String, String>();
        environment.put("LEDGER_DB_URL", login.getUrl());
        environment.put("LEDGER_DB_PASSWORD", login.getPassword());
        environment.put("LEDGER_STORE", store);
        environment.put("LEDGER_KURRENTDB_CONNECTION_STRING", connectionString);
        return environment;
    }

    /** For the command line, which takes no environment of ours. */
    public void write(String store) {
        var lines = environment(store, peer.connectionString()).entrySet().stream()
                .map(each -> each.getKey().equals("LEDGER_KURRENTDB_CONNECTION_STRING")
                        ? "ledger.kurrentdb.connection-string=" + each.getValue()
                        : each.getKey().toLowerCase().replace('_', '.') + "=" + each.getValue())
                .collect(Collectors.joining("\n"));
        try {
            Files.writeString(data.resolve("ledger.properties"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Received, with so many notes each, written in turn. */
    public List<DossierId> dossiers(Ledger ledger, int dossiers, int notes) {
        var ids = new ArrayList<DossierId>();
        for (var i = 0; i < dossiers; i++) {
            ids.add(dossier(ledger));
        }
        for (var i = 0; i < notes; i++) {
            ids.forEach(id -> note(ledger, id));
        }
        return ids;
    }

    private DossierId dossier(Ledger ledger) {
        var id = DossierId.of(UUID.randomUUID().toString());
        var keyring = ledger.keyring();
        var person =
                keyring.seal(keyring.newSubject(null), EventJson.MAPPER.writeValueAsString(Person.named("Nguyễn An")));
        give(
                ledger,
                new ReceiveDossier(
                        id,
                        DossierCode.of("H98.32-261126-%04d".formatted(++number)),
                        ProcedureCode.of("1.001193"),
                        UNIT,
                        UNIT,
                        Channel.COUNTER,
                        new Applicant(Applicant.Kind.CITIZEN, person),
                        List.of(),
                        null,
                        false));
        return id;
    }

    public void note(Ledger ledger, DossierId dossier) {
        give(ledger, new AddNote(dossier, ledger.keyring().seal(ledger.keyring().newSubject(null), "Ghi chú")));
    }

    private static void give(Ledger ledger, DossierCommand command) {
        var by = Provenance.by("motcua", "CLERK", "H98.32", UUID.randomUUID().toString(), "web");
        ledger.commands().sendAndWait(new GenericCommandMessage<>(command, MetaData.from(by.asMap())));
    }

    /** What stands on the cluster, in its order. */
    public List<Logged> logged() {
        return logged(peer);
    }

    public static List<Logged> logged(Peer peer) {
        try (var connection = new KurrentConnection(KurrentSettings.of(peer.connectionString()))) {
            return new KurrentLog(connection).after(KurrentLog.BEGINNING).events();
        }
    }

    /** As the application. */
    PGSimpleDataSource database() {
        return (PGSimpleDataSource) database.ledger();
    }

    KurrentSettings cluster() {
        return KurrentSettings.of(peer.connectionString());
    }

    /** Each event with its place and all its bytes. */
    List<String> rows() {
        return sql().queryForList(
                        "select md5(row(e.*)::text) from log.event_log e order by global_index", String.class);
    }

    /** As the application. */
    public JdbcTemplate sql() {
        return new JdbcTemplate(database.ledger());
    }

    /** As the database's owner, who may change what nobody else may. */
    public JdbcTemplate owner() {
        return new JdbcTemplate(database.owner());
    }

    @Override
    public void close() {
        peer.close();
    }
}
