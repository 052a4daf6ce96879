package org.dossierledger.app.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.inspection.SampleDesk;
import org.dossierledger.app.inspection.SampleDraw;
import org.dossierledger.query.inspection.InspectionState;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.inspection.Population;
import org.dossierledger.shared.inspection.SampleMethod;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code ledger sample}: what a sample of an inspection would be, or whether a recorded one is drawn the same again. It
 * records nothing, because nobody has signed in: samples that count are drawn by the team, on the page or over REST.
 */
@Command(name = "sample")
public final class SampleCommand extends LedgerCommand {

    @Parameters(paramLabel = "ID|CODE", descriptionKey = "idOrCode")
    private String idOrCode;

    @Mixin
    private SampleOptions options;

    @Option(names = "--repeat", paramLabel = "N")
    private Integer repeat;

    @Option(names = "--json")
    private boolean json;

    /** @param seed null where nothing is left to chance */
    private record Drawn(
            String inspection,
            SampleMethod method,
            String seed,
            Population population,
            String hash,
            List<Item> records) {}

    /** @param count of the population as it is found again */
    private record Again(
            String inspection,
            int sample,
            SampleMethod method,
            String algorithm,
            String seed,
            Population population,
            int count,
            boolean same,
            List<Item> records) {}

    private record Item(String id, String code) {}

    @Override
    public Integer call() {
        if (repeat != null && options.given()) {
            throw new InvalidField("repeat", "alone");
        }
        try (var ledger = Ledger.open(settings())) {
            Reading.catchUp(this, ledger);
            var state =
                    ledger.reads().inspections().state(idOrCode, ledger.clock().instant(), Instant.MAX);
            return repeat == null ? draw(ledger, state) : again(ledger, state);
        }
    }

    private int draw(Ledger ledger, InspectionState state) {
        var asked = options.asked(state);
        var drawn = SampleDraw.of(ledger, state, SampleDraw.part(ledger, state), asked);
        var items = items(ledger, drawn.population().kind(), drawn.records());
        if (json) {
            json(new Drawn(state.code(), asked.method(), asked.seed(), drawn.population(), drawn.hash(), items));
            return 0;
        }
        out().println(texts().text(
                        "sample.drawn",
                        state.code(),
                        items.size(),
                        drawn.population().count(),
                        word(asked.method())));
        if (asked.seed() != null) {
            out().println(texts().text("sample.seed", asked.seed()));
        }
        out().println(texts().text(
                        "sample.population", drawn.hash(), drawn.population().upTo()));
        print(items);
        err().println(texts().text("sample.nothing-recorded"));
        return 0;
    }

    private int again(Ledger ledger, InspectionState state) {
        var recorded = state.samples().stream()
                .filter(each -> each.number() == repeat)
                .findFirst()
                .orElseThrow(() -> new InvalidField("repeat", "noSuchSample"));
        var repeated = SampleDesk.repeat(ledger.reads().sampling(), recorded);
        var items = items(ledger, recorded.population().kind(), repeated.records());
        if (json) {
            json(new Again(
                    state.code(),
                    recorded.number(),
                    recorded.method(),
                    recorded.algorithm(),
                    recorded.seed(),
                    recorded.population(),
                    repeated.population(),
                    repeated.same(),
                    items));
        } else {
            out().println(texts().text(
                            repeated.same() ? "sample.same" : "sample.differs",
                            recorded.number(),
                            state.code(),
                            recorded.records().size(),
                            recorded.population().count(),
                            repeated.records().size(),
                            repeated.population()));
            print(items);
        }
        return repeated.same() ? 0 : CommandLineFrame.FAILED;
    }

    private String word(SampleMethod method) {
        return texts().text("SampleMethod." + method);
    }

    private static List<Item> items(Ledger ledger, String kind, List<String> ids) {
        var codes = ledger.reads().sampling().codes(kind, ids);
        var items = new ArrayList<Item>();
        ids.forEach(id -> items.add(new Item(id, codes.get(id))));
        return items;
    }

    private void print(List<Item> items) {
        var table = new Columns();
        items.forEach(item -> table.row(item.code() == null ? "" : item.code(), item.id()));
        out().print(table);
    }
}
