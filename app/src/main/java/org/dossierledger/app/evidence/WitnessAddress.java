package org.dossierledger.app.evidence;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dossierledger.app.database.SettingsMalformed;
import org.dossierledger.shared.tlog.AddCheckpoint;
import org.dossierledger.shared.tlog.MerkleHash;

/** Where a witness takes checkpoints and shows the last; whatever answers there has ten seconds and 64 KiB. */
final class WitnessAddress {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 64 * 1024;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LONGEST.dividedBy(2))
            .build();
    private final String prefix;

    /** @throws SettingsMalformed when it is no address of a web server */
    WitnessAddress(String prefix) {
        try {
            this.prefix = prefix.replaceAll("/+$", "");
            at("/add-checkpoint");
        } catch (IllegalArgumentException e) {
            throw new SettingsMalformed("ledger.witnesses", prefix);
        }
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(prefix + path));
    }

    /** @throws IOException when there is no answer, or a body that is too long or too slow */
    HttpResponse<byte[]> send(AddCheckpoint request) throws IOException, InterruptedException {
        return answer(at("/add-checkpoint").POST(BodyPublishers.ofString(request.toString())));
    }

    /** What the witness has cosigned last of a log. @throws IOException as above */
    HttpResponse<byte[]> last(String origin) throws IOException, InterruptedException {
        var hash = MerkleHash.sha256(origin.getBytes(StandardCharsets.UTF_8));
        return answer(at("/" + HexFormat.of().formatHex(hash) + "/checkpoint").GET());
    }

    private HttpResponse<byte[]> answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        var sent = client.sendAsync(request.build(), ShortBody.of(MOST_BYTES));
        try {
            return sent.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("no answer within " + LONGEST, e);
        } finally {
            sent.cancel(true);
        }
    }
}
