package org.dossierledger.app.demo;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dossierledger.shared.person.Person;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The words of the made-up province: names, streets, reasons. */
record Vocabulary(
        List<String> surnames,
        List<String> middle,
        List<String> given,
        List<String> streets,
        List<String> enterprises,
        Map<String, List<String>> reasons) {

    static Vocabulary load() {
        try (var in = Vocabulary.class.getResourceAsStream("people.yml")) {
            return YAMLMapper.builder().build().readValue(in, Vocabulary.class);
        } catch (IOException e) {
            throw new IllegalStateException("people.yml cannot be read", e);
        }
    }

    String reason(String kind, Random random) {
        return pick(reasons.get(kind), random);
    }

    Person person(Random random) {
        var name = pick(surnames, random) + " " + pick(middle, random) + " " + pick(given, random);
        return somebody(name, random);
    }

    Person enterprise(Random random) {
        return somebody("Công ty TNHH " + pick(enterprises, random), random);
    }

    private Person somebody(String name, Random random) {
        var idNumber = "099%09d".formatted(random.nextInt(1_000_000_000));
        var phone = "09%08d".formatted(random.nextInt(100_000_000));
        var address = "Số %d, đường %s".formatted(1 + random.nextInt(200), pick(streets, random));
        return new Person(name, idNumber, phone, null, address);
    }

    static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
