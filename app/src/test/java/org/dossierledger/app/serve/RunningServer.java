package org.dossierledger.app.serve;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Types;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Role;
import org.dossierledger.app.database.Settings;
import org.dossierledger.command.eventlog.EventLogUnavailable;
import org.dossierledger.shared.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole server on a real database, with an account of each role, and a client that speaks to it. */
final class RunningServer implements AutoCloseable {

    static final String PASSWORD = "mật khẩu thử";

    /** Tests start servers and sign in a thousand times; a cheap hash opens as well as a dear one. */
    private static final String PASSWORD_HASH = new BCryptPasswordEncoder(4).encode(PASSWORD);

    static final String RECEIPT = """
            {"procedure": "1.001193", "receivingUnit": "H98.32", "competentUnit": "H98.32", "channel": "COUNTER",
             "applicant": {"name": "Nguyễn Thị Đào"}}""";

    static final String PETITION = """
            {"source": "POST", "unit": "H98.32", "petitioners": [{"name": "Nguyễn Thị Đào"}], "summary": "Chậm trả",
             "subject": {"kind": "ACT"}}""";

    /** Who works on dossiers, also at the unit beside. */
    static final List<Role> NEIGHBOURS = List.of(Role.CLERK, Role.HANDLER, Role.LEADER, Role.PETITION_OFFICER);

    /** What else a server is set up with, each anew. */
    static Supplier<Map<String, String>> furtherSettings = Map::of;

    private final TestDatabase database = TestDatabase.fresh();
    private final Map<String, String> settings;
    private final Ledger ledger;
    final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final Path data;

    /** What requests leave behind for ever; a refused one leaves it as it was. */
    record Traces(long events, long codes, long keysOfPersons, List<Path> documents) {}

    RunningServer(Path data) {
        this(data, furtherSettings.get());
    }

    /** @param further settings, as environment variables */
    RunningServer(Path data, Map<String, String> further) {
        this.data = data;
        settings = new HashMap<>(further);
        var login = (PGSimpleDataSource) database.ledger();
        settings.put("LEDGER_DB_URL", login.getUrl());
        settings.put("LEDGER_DB_PASSWORD", login.getPassword());
        ledger = beside();
        for (var role : Role.values()) {
            account(role.name().toLowerCase(), role, "H98.32");
        }
        for (var role : NEIGHBOURS) {
            account(neighbour(role), role, "H98.31");
        }
        context = Server.start(ledger, 0);
        address = addressOf(context);
        try {
            ProvinceInspected.by(ledger, "inspector");
        } catch (EventLogUnavailable away) {
            // the test is about a log that is away: nothing is decided meanwhile, so the inspector sees nothing
        }
    }

    private void account(String name, Role role, String unit) {
        new JdbcTemplate(ledger.dataSource())
                .update(
                        "insert into log.account (username, password_hash, role, unit, display_name)"
                                + " values (?, ?, ?, ?, 'Thử')",
                        name,
                        PASSWORD_HASH,
                        role.name(),
                        unit);
    }

    /** Another process over the same data, such as a command beside the server. */
    Ledger beside() {
        return Ledger.open(Settings.of(data, settings));
    }

    /** As environment variables, for a process beside it. */
    Map<String, String> settings() {
        return Map.copyOf(settings);
    }

    /** Another node over the same data, with its own memory. */
    Node node() {
        return new Node(beside());
    }

    static final class Node implements AutoCloseable {

        private final Ledger ledger;
        private final ConfigurableApplicationContext context;
        final String address;

        private Node(Ledger ledger) {
            this.ledger = ledger;
            context = Server.start(ledger, 0);
            address = addressOf(context);
        }

        @Override
        public void close() {
            context.close();
            ledger.close();
        }
    }

    private static String addressOf(ConfigurableApplicationContext context) {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    int port() {
        return URI.create(address).getPort();
    }

    /** @param user null for nobody */
    HttpResponse<String> get(String user, String path) {
        return send(as(user, path).GET());
    }

    HttpResponse<String> post(String user, String path, String json) {
        return send(json(user, path).POST(BodyPublishers.ofString(json)));
    }

    /** An answer that is no text. */
    HttpResponse<byte[]> bytes(String user, String path, String json) {
        return bytes(json(user, path).POST(BodyPublishers.ofString(json)));
    }

    HttpRequest.Builder json(String user, String path) {
        return as(user, path).header("Content-Type", "application/json");
    }

    HttpRequest.Builder as(String user, String path) {
        return user == null ? request(path) : as(user, PASSWORD, path);
    }

    HttpRequest.Builder as(String user, String password, String path) {
        var credentials = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return request(path).header("Authorization", "Basic " + credentials);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Somebody at the pages, signed in, with a form's token. */
    Visitor visitor(String user) {
        return new Visitor(address, user, PASSWORD);
    }

    /** Somebody who has not signed in yet. */
    Visitor stranger() {
        return new Visitor(address);
    }

    static JsonNode read(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    /** A small file with a description, as a form sends it. */
    static HttpRequest.Builder upload(HttpRequest.Builder request) {
        return upload(request, "Ảnh");
    }

    static HttpRequest.Builder upload(HttpRequest.Builder request, String description) {
        var part = "--x\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
        var body = part.formatted("description", "", description)
                + part.formatted("file", "; filename=\"a.txt\"", "abc")
                + "--x--\r\n";
        return request.header("Content-Type", "multipart/form-data; boundary=x").POST(BodyPublishers.ofString(body));
    }

    static String neighbour(Role role) {
        return "neighbour." + role.name().toLowerCase();
    }

    Traces traces() {
        return new JdbcTemplate(ledger.dataSource())
                .queryForObject(
                        """
                select (select count(*) from log.event_log), (select count(*) from log.dossier_code),
                       (select count(*) from log.subject_key where person_index is not null)""", (row, number) -> new Traces(row.getLong(1), row.getLong(2), row.getLong(3), documents()));
    }

    /** As its owner, who sees everything. */
    JdbcTemplate database() {
        return new JdbcTemplate(database.owner());
    }

    /** Every table, with its schema. */
    List<String> tables() {
        return database()
                .queryForList(
                        "select table_schema || '.' || table_name from information_schema.tables"
                                + " where table_schema not in ('pg_catalog', 'information_schema')",
                        String.class);
    }

    /** All that stands in a table: bytes as they are, everything else as text. */
    byte[] dump(String table) {
        var dump = new ByteArrayOutputStream();
        database().query("select * from " + table, row -> {
            for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                var bytes = row.getMetaData().getColumnType(column) == Types.BINARY
                        ? row.getBytes(column)
                        : row.getString(column) == null
                                ? null
                                : row.getString(column).getBytes(StandardCharsets.UTF_8);
                if (bytes != null) {
                    dump.writeBytes(bytes);
                    dump.write('\n');
                }
            }
        });
        return dump.toByteArray();
    }

    private List<Path> documents() {
        try (var files = Files.walk(Files.createDirectories(data.resolve("documents")))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the database says of new connections counts from now on. */
    void forgetConnections() {
        ((HikariDataSource) ledger.dataSource()).getHikariPoolMXBean().softEvictConnections();
    }

    /** From now on nobody gets a connection. */
    void loseDatabase() {
        ((HikariDataSource) ledger.dataSource()).close();
    }

    @Override
    public void close() {
        context.close();
        ledger.close();
    }
}
