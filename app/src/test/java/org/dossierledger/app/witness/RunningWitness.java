package org.dossierledger.app.witness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import org.dossierledger.app.database.Settings;
import org.dossierledger.shared.tlog.MerkleHash;
import org.dossierledger.shared.tlog.VerifierKey;

/** A witness as another agency runs it, and a client that speaks to it. */
public final class RunningWitness implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-26T03:04:05Z");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path data;
    private final WitnessServer server;

    public RunningWitness(Path data) {
        this.data = data;
        this.server = WitnessServer.start(Settings.of(data, Map.of()), 0, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    public VerifierKey key() {
        return server.key();
    }

    public String address() {
        return "http://localhost:" + server.port();
    }

    /** Takes up a log while it runs. */
    public void follow(VerifierKey log) throws IOException {
        Files.writeString(
                data.resolve("witness-logs"), log + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    HttpResponse<String> add(Object request) throws Exception {
        return add(request.toString().getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> add(byte[] body) throws Exception {
        return send(request("/add-checkpoint").POST(BodyPublishers.ofByteArray(body)));
    }

    HttpResponse<String> last(String origin) throws Exception {
        var hash = HexFormat.of().formatHex(MerkleHash.sha256(origin.getBytes(StandardCharsets.UTF_8)));
        return send(request("/" + hash + "/checkpoint").GET());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        server.close();
    }
}
