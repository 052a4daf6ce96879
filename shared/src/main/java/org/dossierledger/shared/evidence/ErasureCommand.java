package org.dossierledger.shared.evidence;

import java.util.List;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Text;

/** Puts on record that the key of a person was destroyed. */
public sealed interface ErasureCommand {

    String keyId();

    String ground();

    /** @param streams in which something is sealed under the key */
    record ErasePerson(String keyId, String ground, List<String> streams) implements ErasureCommand {

        public ErasePerson {
            InvalidField.ifMissing("person", keyId);
            Text.required("ground", ground);
            streams = List.copyOf(streams);
        }
    }

    /** After an old backup was restored. */
    record RepeatErasure(String keyId, String ground, List<String> streams) implements ErasureCommand {

        public RepeatErasure {
            InvalidField.ifMissing("person", keyId);
            Text.required("ground", ground);
            streams = List.copyOf(streams);
        }
    }
}
