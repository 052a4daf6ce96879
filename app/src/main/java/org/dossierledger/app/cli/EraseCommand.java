package org.dossierledger.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dossierledger.app.Ledger;
import org.dossierledger.query.evidence.SealedPeople;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Text;
import org.dossierledger.shared.event.Provenance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code ledger erase}: the keys under which personal data of a dossier, petition or visit is sealed; with {@code --person}
 * one of them is destroyed, for good and everywhere (Law 91/2025/QH15 on personal data). Nothing is opened for it.
 */
@Command(name = "erase")
public final class EraseCommand extends LedgerCommand {

    @Parameters(paramLabel = "ID|CODE", descriptionKey = "idOrCode")
    private String idOrCode;

    @Option(names = "--person", paramLabel = "KEY")
    private String person;

    @Option(names = "--ground", paramLabel = "TEXT")
    private String ground;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() {
        if (person != null) {
            Text.required("ground", ground);
        } else if (ground != null) {
            throw new InvalidField("person", "required");
        }
        try (var ledger = Ledger.open(settings())) {
            ledger.finishErasures();
            ledger.reads().catchUp(); // who stands in events that are not copied yet would be missed
            var stream = Registered.as(idOrCode, ledger.reads()).idOf(idOrCode, ledger.reads());
            var people = new SealedPeople(ledger.dataSource()).in(stream);
            if (person == null) {
                list(people, ledger);
            } else {
                erase(people.keySet(), ledger);
            }
            return 0;
        }
    }

    private void list(Map<String, Set<String>> people, Ledger ledger) {
        if (json) {
            json(people.entrySet().stream()
                    .map(each -> told(each.getKey(), each.getValue(), ledger))
                    .toList());
            return;
        }
        var table = new Columns();
        table.row(texts().text("erase.key"), texts().text("erase.where"), texts().text("erase.state"));
        people.forEach((key, places) -> table.row(
                key,
                places.stream().map(this::words).collect(Collectors.joining("; ")),
                texts().text(ledger.keyring().exists(key) ? "erase.readable" : "erase.erased")));
        out().print(table);
    }

    private static Map<String, Object> told(String key, Set<String> places, Ledger ledger) {
        var told = new LinkedHashMap<String, Object>();
        told.put("person", key);
        told.put("places", places);
        told.put("erased", !ledger.keyring().exists(key));
        return told;
    }

    /** As people call an event and its fact. */
    private String words(String place) {
        var dot = place.indexOf('.');
        return texts().text("event." + place.substring(0, dot)) + ": "
                + texts().text("field." + place.substring(dot + 1));
    }

    private void erase(Set<String> people, Ledger ledger) {
        if (!people.contains(person)) {
            throw new InvalidField("person", "unknown");
        }
        var by = Provenance.by(
                System.getProperty("user.name", "cli"),
                null,
                null,
                UUID.randomUUID().toString(),
                "cli");
        var streams = ledger.erasures().erase(person, ground, by);
        ledger.reads().catchUp();
        if (json) {
            json(Map.of("person", person, "ground", ground, "streams", streams));
        } else {
            out().println(texts().text("erase.done", streams.size()));
            List.copyOf(streams).forEach(stream -> out().println("  " + stream));
        }
    }
}
