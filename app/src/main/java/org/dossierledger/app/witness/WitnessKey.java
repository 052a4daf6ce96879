package org.dossierledger.app.witness;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.dossierledger.app.database.Settings;
import org.dossierledger.app.database.SettingsMalformed;
import org.dossierledger.command.sealing.KeyFile;
import org.dossierledger.command.sealing.MasterKeyUnusable;
import org.dossierledger.shared.tlog.EvidenceMalformed;
import org.dossierledger.shared.tlog.SigningKey;
import org.dossierledger.shared.tlog.VerifierKey.Kind;

/** The key that a witness cosigns with: a file of mode 0600, made on the first start. */
final class WitnessKey {

    private static final String NAME = "witnessKey";
    private static final String SETTING = "ledger.witness.name";
    private static final int RANDOM_BYTES = 5;

    private WitnessKey() {}

    /**
     * @throws MasterKeyUnusable when the file cannot be read, is malformed, or others can read it
     * @throws SettingsMalformed when the name cannot be one, or is another than that of the key
     */
    static SigningKey at(Path file, Settings settings) {
        var name = settings.get(SETTING);
        if (Files.notExists(file)) {
            KeyFile.create(
                    NAME, file, generated(name.orElseGet(WitnessKey::random)).secret() + "\n");
        }
        var key = read(file);
        if (name.isPresent() && !name.get().equals(key.verifier().name())) {
            throw new SettingsMalformed(SETTING, key.verifier().name());
        }
        return key;
    }

    private static SigningKey generated(String name) {
        try {
            return SigningKey.generate(name, Kind.WITNESS);
        } catch (EvidenceMalformed e) {
            throw new SettingsMalformed(SETTING, name);
        }
    }

    private static SigningKey read(Path file) {
        try {
            var key = SigningKey.parse(KeyFile.read(NAME, file).strip());
            if (key.verifier().kind() == Kind.WITNESS) {
                return key;
            }
        } catch (EvidenceMalformed e) {
            // told below
        }
        throw new MasterKeyUnusable(NAME, file, "malformed");
    }

    private static String random() {
        var bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return "witness.local/" + HexFormat.of().formatHex(bytes);
    }
}
