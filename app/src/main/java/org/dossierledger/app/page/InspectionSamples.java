package org.dossierledger.app.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.inspection.SampleDesk;
import org.dossierledger.app.inspection.SampleDraw;
import org.dossierledger.query.inspection.InspectionState;
import org.dossierledger.shared.inspection.Population;
import org.dossierledger.shared.petition.Field;
import org.dossierledger.shared.unit.UnitCode;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Samples of an inspection for its page: drawn again, with what they were drawn from in words. */
@Component
class InspectionSamples {

    private final Ledger ledger;
    private final SampleDesk desk;
    private final Formats formats;
    private final PetitionWords words;
    private final MessageSource messages;

    InspectionSamples(Ledger ledger, SampleDesk desk, Formats formats, PetitionWords words, MessageSource messages) {
        this.ledger = ledger;
        this.desk = desk;
        this.formats = formats;
        this.words = words;
        this.messages = messages;
    }

    /** @param criteria what the population was, in the order of the form */
    record Shown(InspectionState.Sample recorded, boolean same, List<Criterion> criteria, List<Item> records) {}

    record Criterion(String label, String value) {}

    /** @param code the id where it has none */
    record Item(String id, String code) {}

    List<Shown> of(InspectionState it, Locale language) {
        return it.samples().stream()
                .map(sample -> new Shown(
                        sample,
                        desk.repeat(sample).same(),
                        criteria(sample.population(), SampleDraw.part(ledger, it), language),
                        items(sample.population().kind(), sample.records())))
                .toList();
    }

    /** With their codes. */
    List<Item> items(String kind, List<String> ids) {
        var codes = ledger.reads().sampling().codes(kind, ids);
        return ids.stream().map(id -> new Item(id, codes.getOrDefault(id, id))).toList();
    }

    private List<Criterion> criteria(Population it, Set<UnitCode> all, Locale language) {
        var found = new ArrayList<Criterion>();
        add(found, "inspection.sample.kind", text("inspection.record." + it.kind(), language), language);
        add(found, "inspection.sample.received", formats.day(it.from()) + " – " + formats.day(it.to()), language);
        add(found, "inspection.sample.units", units(it.units(), all, language), language);
        if (it.field() != null) {
            add(found, "inspection.sample.field", field(it), language);
        }
        if (it.procedure() != null) {
            add(found, "field.procedure", formats.procedure(it.procedure()), language);
        }
        if (it.status() != null) {
            add(found, "inspection.sample.status", status(it, language), language);
        }
        if (it.petitionKind() != null) {
            add(found, "inspection.sample.petition-kind", words.kind(it.petitionKind()), language);
        }
        var having = it.traits().stream().sorted().map(words::of).collect(Collectors.toCollection(ArrayList::new));
        if (it.lateOnly()) {
            having.add(0, text("inspection.sample.late", language));
        }
        if (!having.isEmpty()) {
            add(found, "inspection.sample.traits", String.join("; ", having), language);
        }
        return found;
    }

    private String units(Set<UnitCode> those, Set<UnitCode> all, Locale language) {
        return those.equals(all)
                ? text("inspection.sample.units.all", language)
                : those.stream()
                        .sorted()
                        .map(unit -> formats.unit(unit.value()))
                        .collect(Collectors.joining("; "));
    }

    private String field(Population it) {
        return it.kind().equals("petition") ? words.heading(Field.valueOf(it.field())) : it.field();
    }

    private String status(Population it, Locale language) {
        var key = it.kind().equals("petition") ? "petitionStatus." : "status.";
        return messages.getMessage(key + it.status(), null, it.status(), language);
    }

    private void add(List<Criterion> found, String label, String value, Locale language) {
        found.add(new Criterion(text(label, language), value));
    }

    private String text(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
