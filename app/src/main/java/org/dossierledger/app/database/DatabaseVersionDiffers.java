package org.dossierledger.app.database;

import java.nio.file.Path;
import org.dossierledger.shared.Refusal;

/** The data directory was made by another major version of PostgreSQL than the one that comes with this program. */
public final class DatabaseVersionDiffers extends Refusal {

    DatabaseVersionDiffers(Path data, String found, String ours) {
        super(data.toString(), found, ours);
    }
}
