package org.dossierledger.app.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.dossierledger.shared.Refusal;

/** The data directory cannot be made, entered or written: wrong owner, read-only, full, or not a directory. */
public final class DataDirectoryUnusable extends Refusal {

    DataDirectoryUnusable(Path data, IOException cause) {
        super(data.toString(), reason(cause));
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "accessDenied";
        }
        if (cause instanceof FileAlreadyExistsException || cause instanceof NotDirectoryException) {
            return "notADirectory";
        }
        var reason = cause instanceof FileSystemException failure ? failure.getReason() : cause.getMessage();
        return reason == null ? cause.getClass().getSimpleName() : reason;
    }
}
