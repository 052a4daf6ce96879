package org.dossierledger.app.evidence;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dossierledger.app.database.SettingsMalformed;
import org.dossierledger.shared.tlog.AddCheckpoint;

/** Sends checkpoints to where a witness takes them; whatever answers there has ten seconds and 64 KiB. */
final class WitnessAddress {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 64 * 1024;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LONGEST.dividedBy(2))
            .build();
    private final URI address;

    /** @throws SettingsMalformed when it is no address of a web server */
    WitnessAddress(String prefix) {
        try {
            address = URI.create(prefix.replaceAll("/+$", "") + "/add-checkpoint");
            HttpRequest.newBuilder(address);
        } catch (IllegalArgumentException e) {
            throw new SettingsMalformed("ledger.witnesses", prefix);
        }
    }

    /** @throws IOException when there is no answer, or a body that is too long or too slow */
    HttpResponse<byte[]> send(AddCheckpoint request) throws IOException, InterruptedException {
        var sent = client.sendAsync(
                HttpRequest.newBuilder(address)
                        .POST(BodyPublishers.ofString(request.toString()))
                        .build(),
                ShortBody.of(MOST_BYTES));
        try {
            return sent.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("no answer within " + LONGEST, e);
        } finally {
            sent.cancel(true);
        }
    }
}
