package org.dossierledger.app.evidence;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.dossierledger.app.Ledger;
import org.dossierledger.query.evidence.SealedLog;
import org.dossierledger.shared.tlog.EvidenceMalformed;
import org.dossierledger.shared.tlog.Policy;
import org.dossierledger.shared.tlog.TilePath;
import org.dossierledger.shared.tlog.VerifierKey;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The log as files (c2sp.org/tlog-tiles): public but for the entries, which are for auditors. */
@RestController
class TlogFiles {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final CacheControl SHORT =
            CacheControl.maxAge(Duration.ofSeconds(1)).cachePublic();
    private static final Duration LONG = Duration.ofDays(365);

    private final Ledger ledger;
    private final Policy policy;
    private final SealedLog log;

    TlogFiles(Ledger ledger) {
        this.ledger = ledger;
        this.policy = ledger.witnesses();
        this.log = ledger.reads().sealedLog();
    }

    @GetMapping("/tlog/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        return log.checkpoint(policy).map(note -> text(note.toString())).orElseGet(TlogFiles::missing);
    }

    /** The keys that this log signs and has signed with. */
    @GetMapping("/tlog/keys")
    ResponseEntity<byte[]> keys() {
        return text(
                ledger.logVerifiers().stream().map(VerifierKey::toString).collect(Collectors.joining("\n", "", "\n")));
    }

    /** What this log asks of its own checkpoints (c2sp.org/tlog-policy): a beginning for whoever writes a policy. */
    @GetMapping("/tlog/policy")
    ResponseEntity<byte[]> policy() {
        return text(policy.withLogs(ledger.logVerifiers()).toString());
    }

    @GetMapping("/tlog/tile/{*tile}")
    ResponseEntity<byte[]> tile(HttpServletRequest request) {
        return at(
                request,
                path -> path.level() == TilePath.ENTRIES
                        ? missing()
                        : forever(CacheControl.maxAge(LONG).cachePublic())
                                .body(log.tile(path.level(), path.index(), path.width())));
    }

    @GetMapping("/tlog/tile/entries/{*bundle}")
    ResponseEntity<byte[]> entries(
            HttpServletRequest request,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepted) {
        return at(request, path -> {
            var entries = log.entries(path.index(), path.width());
            var answer = forever(CacheControl.maxAge(LONG).cachePrivate()).varyBy(HttpHeaders.ACCEPT_ENCODING);
            return takesGzip(accepted)
                    ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(gzip(entries))
                    : answer.body(entries);
        });
    }

    /** As it was written, undecoded: every tile has one address. */
    private static ResponseEntity<byte[]> at(
            HttpServletRequest request, Function<TilePath, ResponseEntity<byte[]>> found) {
        try {
            return TilePath.parse(request.getRequestURI().substring("/tlog/".length()))
                    .map(found)
                    .orElseGet(TlogFiles::missing);
        } catch (EvidenceMalformed notSealedYet) {
            return missing();
        }
    }

    private static ResponseEntity<byte[]> text(String body) {
        return ResponseEntity.ok().contentType(TEXT).cacheControl(SHORT).body(body.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity.BodyBuilder forever(CacheControl caching) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(caching.immutable());
    }

    /** It may be there a second later. */
    private static ResponseEntity<byte[]> missing() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(TEXT)
                .cacheControl(CacheControl.noStore())
                .body("404\n".getBytes(StandardCharsets.UTF_8));
    }

    private static boolean takesGzip(String accepted) {
        return Arrays.stream(accepted.split(","))
                .map(String::strip)
                .anyMatch(coding -> coding.matches("(?i)gzip(\\s*;\\s*q=(1|0\\.\\d*[1-9]).*)?"));
    }

    private static byte[] gzip(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var zipped = new GZIPOutputStream(bytes)) {
            zipped.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
