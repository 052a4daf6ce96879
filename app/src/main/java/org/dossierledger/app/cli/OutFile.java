package org.dossierledger.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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

    /** What goes into the file. */
    interface Content<T> {

        /** @param file is closed for it */
        T writeTo(OutputStream file) throws IOException;
    }

    static void write(Path out, byte[] content) throws IOException {
        write(out, file -> {
            file.write(content);
            return null;
        });
    }

    /** @return what the content has to say of itself */
    static <T> T write(Path out, Content<T> content) throws IOException {
        check(out);
        var file = out.toAbsolutePath().normalize();
        var draft = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
        try {
            T told;
            try (var to = new BufferedOutputStream(Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW))) {
                told = content.writeTo(to);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return told;
        } catch (AccessDeniedException e) {
            throw new AccessDeniedException(file.toString());
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
