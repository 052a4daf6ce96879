package org.dossierledger.app.database;

import java.nio.file.Path;
import org.dossierledger.shared.Refusal;

/** PostgreSQL refuses to run as root, and here root can neither open a user namespace nor become somebody else. */
public final class DatabaseNeedsOrdinaryUser extends Refusal {

    DatabaseNeedsOrdinaryUser(Path data) {
        super(data.toString());
    }
}
