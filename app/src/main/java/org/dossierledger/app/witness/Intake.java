package org.dossierledger.app.witness;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.dossierledger.shared.tlog.AddCheckpoint;

/**
 * Takes in what is sent without a thread that waits for it, so that slow senders, however many, hold up nobody. Who has not
 * ended in time is not waited for.
 */
final class Intake implements ReadListener, AsyncListener {

    /** What is done once it is settled what was sent. */
    interface Then {
        void whole(byte[] body) throws IOException;

        /** The rest is not read. */
        void refused(Answer answer) throws IOException;
    }

    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** What is too long is passed over so far: many read no answer before they have sent everything. */
    private static final int MOST_READ = 16 * AddCheckpoint.MOST_BYTES;

    private final AsyncContext context;
    private final ServletInputStream sent;
    private final Then then;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final byte[] piece = new byte[4096];
    private long read;
    private boolean settled;

    private Intake(AsyncContext context, ServletInputStream sent, Then then) {
        this.context = context;
        this.sent = sent;
        this.then = then;
    }

    static void of(AsyncContext context, ServletInputStream sent, Then then) {
        var intake = new Intake(context, sent, then);
        context.setTimeout(LONGEST.toMillis());
        context.addListener(intake);
        sent.setReadListener(intake);
    }

    @Override
    public void onDataAvailable() throws IOException {
        while (!settled && sent.isReady() && !sent.isFinished()) {
            var length = Math.max(0, sent.read(piece));
            read += length;
            if (read <= AddCheckpoint.MOST_BYTES) {
                body.write(piece, 0, length);
            } else if (read > MOST_READ) {
                refuse(413, "tooLarge");
            }
        }
    }

    @Override
    public void onAllDataRead() throws IOException {
        if (read > AddCheckpoint.MOST_BYTES) {
            refuse(413, "tooLarge");
        } else if (!settled) {
            settled = true;
            then.whole(body.toByteArray());
            context.complete();
        }
    }

    @Override
    public void onTimeout(AsyncEvent event) throws IOException {
        refuse(408, "tooSlow");
    }

    private void refuse(int status, String code) throws IOException {
        if (!settled) {
            settled = true;
            then.refused(Answer.refused(status, code));
            context.complete();
        }
    }

    @Override
    public void onError(Throwable hungUp) {
        if (!settled) {
            settled = true;
            context.complete();
        }
    }

    @Override
    public void onError(AsyncEvent event) {
        onError(event.getThrowable());
    }

    @Override
    public void onComplete(AsyncEvent event) {
        // nothing is held
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // is not started twice
    }
}
