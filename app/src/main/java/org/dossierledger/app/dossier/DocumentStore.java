package org.dossierledger.app.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/**
 * The bytes of documents, each under its own SHA-256: {@code documents/ab/cd/abcd…}. A document is on disk, synced and in
 * its place before the event that names it is sent, and is never changed after.
 */
public final class DocumentStore {

    private final Path folder;

    public DocumentStore(Path data) {
        this.folder = data.resolve("documents");
    }

    /** @param sha256 lower-case hex */
    public record Stored(String sha256, long size) {}

    public Stored store(InputStream bytes) throws IOException {
        Files.createDirectories(folder);
        var draft = folder.resolve("." + UUID.randomUUID());
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var size = Files.copy(new DigestInputStream(bytes, digest), draft);
            try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            var sha256 = HexFormat.of().formatHex(digest.digest());
            var place = file(sha256);
            Files.createDirectories(place.getParent());
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
            return new Stored(sha256, size);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** @throws DocumentElsewhere when it is not here */
    public Resource resource(String sha256) {
        var file = file(sha256);
        if (!Files.isReadable(file)) {
            throw new DocumentElsewhere(sha256);
        }
        return new FileSystemResource(file);
    }

    public Path file(String sha256) {
        return folder.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }
}
