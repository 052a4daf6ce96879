package org.dossierledger.app.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.dossierledger.shared.InvalidField;

/** A file that a command was asked for: written beside its place and moved there, so that it is whole or as it was. */
final class OutFile {

    private OutFile() {}

    /** Refuses a place where nothing can be written, before any work is done. */
    static void check(Path out) throws IOException {
        var file = out.toAbsolutePath().normalize();
        if (Files.isDirectory(file)) {
            throw new InvalidField("out", "directory");
        }
        if (!Files.isDirectory(file.getParent())) {
            throw new NoSuchFileException(file.getParent().toString());
        }
        if (!Files.isWritable(file.getParent())) {
            throw new AccessDeniedException(file.getParent().toString());
        }
    }

    static void write(Path out, byte[] content) throws IOException {
        check(out);
        var file = out.toAbsolutePath().normalize();
        var draft = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
        try {
            Files.write(draft, content, StandardOpenOption.CREATE_NEW);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AccessDeniedException e) {
            throw new AccessDeniedException(file.toString());
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
