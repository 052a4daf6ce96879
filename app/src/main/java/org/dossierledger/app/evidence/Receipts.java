package org.dossierledger.app.evidence;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dossierledger.app.Ledger;
import org.dossierledger.query.projection.EventLogScan;
import org.dossierledger.shared.event.StoredEvent;
import org.dossierledger.shared.evidence.EventRecord;
import org.dossierledger.shared.evidence.Receipt;
import org.dossierledger.shared.evidence.ReceiptToken;
import org.dossierledger.shared.evidence.ShortCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Signs receipts: the same one however often it is printed, as long as the log's key is the same. */
@Component
public class Receipts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Receipts.class);

    private static final Duration LONGEST = Duration.ofSeconds(3);

    /** The events that register something, and so the only ones that there are receipts of. */
    static final Set<String> REGISTERING =
            Set.of("DossierReceived", "PetitionReceived", "SecretPetitionNoted", "DocumentsTaken");

    private final Ledger ledger;
    private final ExecutorService helpers = Executors.newFixedThreadPool(4, work -> {
        var thread = new Thread(work, "receipts");
        thread.setDaemon(true);
        return thread;
    });

    public Receipts(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Empty when nothing can be signed within three seconds: the event is not what was sealed, sealing has stopped or is in
     * any other trouble. The desk goes on without; the integrity page says why.
     *
     * @param stream id of the dossier, petition or visit
     * @param types of the event that registers it
     * @param which of these events, from 1
     */
    public Optional<ReceiptToken> of(String stream, String code, Set<String> types, int which) {
        return new EventLogScan(ledger.dataSource())
                .stream(stream).stream()
                        .filter(event -> types.contains(event.type()))
                        .skip(which - 1L)
                        .findFirst()
                        .flatMap(event -> sign(event, code));
    }

    /** For those who type. */
    public ShortCode shortCode(ReceiptToken token) {
        return ledger.keyring().shortCode(token.globalIndex(), token.leafHash());
    }

    private Optional<ReceiptToken> sign(StoredEvent event, String code) {
        try {
            var leafHash = EventRecord.of(event).leafHash();
            if (!Arrays.equals(leafHash, sealed(event.globalIndex()))) {
                LOG.error("no receipt: entry {} is not what was sealed", event.globalIndex());
                return Optional.empty();
            }
            var keys = ledger.logKeys();
            var receipt = new Receipt(keys.origin(), code, event.globalIndex(), leafHash, event.recordedAt());
            return Optional.of(ReceiptToken.of(receipt, keys.sign(receipt.text())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            LOG.error("no receipt for entry {}", event.globalIndex(), e);
            return Optional.empty();
        }
    }

    /** On a thread of its own: whoever seals may be stuck, the desk must not be. */
    private byte[] sealed(long globalIndex) throws InterruptedException, ExecutionException, TimeoutException {
        return CompletableFuture.supplyAsync(() -> leaf(globalIndex), helpers)
                .get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    }

    private byte[] leaf(long globalIndex) {
        var size = ledger.sealing().upTo(globalIndex, LONGEST);
        return ledger.reads().sealedLog().tree(size).leafHash(globalIndex - 1);
    }

    @Override
    public void close() {
        helpers.shutdown();
    }
}
