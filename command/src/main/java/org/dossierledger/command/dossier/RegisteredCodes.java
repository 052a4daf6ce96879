package org.dossierledger.command.dossier;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dossierledger.command.eventlog.NewEvent;
import org.dossierledger.shared.dossier.DossierCode;
import org.dossierledger.shared.event.EventJson;
import tools.jackson.core.JacksonException;

/**
 * Codes that stand in events. Where the log is on a cluster the database may be older than the log, restored from a backup:
 * what was given meanwhile is learned from the events that are copied.
 */
public final class RegisteredCodes {

    /** Events by which a dossier, a petition or a visit gets its code. */
    private static final Set<String> TYPES = Set.of(
            "DossierReceived",
            "ActionImported",
            "PetitionReceived",
            "SecretPetitionNoted",
            "PetitionActionImported",
            "CitizensReceived",
            "ReceptionRefused");

    private RegisteredCodes() {}

    /** None of these is given again; costs nothing worth telling where all are known. Within the caller's transaction. */
    public static void reserve(Connection connection, List<NewEvent> events) throws SQLException {
        var codes = new TreeMap<String, String>();
        for (var event : events) {
            if (TYPES.contains(event.type())) {
                code(event).ifPresent(code -> codes.putIfAbsent(code.value(), event.stream()));
            }
        }
        DossierCodes.reserve(connection, codes);
    }

    /** Empty where there is none, and where somebody else wrote what is no event of ours: copying must not stop at it. */
    private static Optional<DossierCode> code(NewEvent event) {
        try {
            var code = EventJson.MAPPER.readTree(event.payload()).path("code");
            return code.isString() ? Optional.of(DossierCode.of(code.stringValue())) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
