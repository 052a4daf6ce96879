package org.dossierledger.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.dossierledger.command.sealing.Keyring;
import org.dossierledger.shared.dossier.Applicant;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.person.Person;

/** Who applies: sealed once, because sealing is not what is measured. */
final class People {

    private People() {}

    static List<Applicant> sealedBy(Keyring keyring) {
        var random = new Random(3);
        return IntStream.range(0, 2_000)
                .mapToObj(i -> Person.named("Nguyễn Văn " + random.nextInt(900)))
                .map(person -> keyring.seal(keyring.newSubject(null), EventJson.MAPPER.writeValueAsString(person)))
                .map(letter -> new Applicant(Applicant.Kind.CITIZEN, letter))
                .toList();
    }
}
