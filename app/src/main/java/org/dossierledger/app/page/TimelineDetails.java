package org.dossierledger.app.page;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.dossierledger.query.timeline.TimelineEntry;
import org.dossierledger.shared.dossier.Applicant;
import org.dossierledger.shared.dossier.DossierClocks;
import org.dossierledger.shared.dossier.DossierEvent.NoteAdded;
import org.dossierledger.shared.event.CorrectionEvent;
import org.dossierledger.shared.inspection.InspectionEvent;
import org.dossierledger.shared.inspection.Population;
import org.dossierledger.shared.inspection.RecommendationEvent;
import org.dossierledger.shared.petition.IntakeEvent.PetitionNoteAdded;
import org.dossierledger.shared.petition.PetitionEvent;
import org.dossierledger.shared.petition.PetitionId;
import org.dossierledger.shared.petition.Petitioner;
import org.dossierledger.shared.petition.Recovery;
import org.dossierledger.shared.petition.Subject;
import org.dossierledger.shared.reception.ReceptionEvent;
import org.dossierledger.shared.reception.ReceptionEvent.ReceptionConcluded;
import org.dossierledger.shared.reception.ReceptionEvent.ReceptionNoteAdded;
import org.dossierledger.shared.sealing.Sealed;

/** What the events of a timeline say beyond their sentences, for readers who may see it all. */
final class TimelineDetails {

    /** Shown otherwise: in the sentence, beside it, or at the top of the page. */
    private static final Set<String> TOLD = Set.of(
            "dossierId",
            "inspectionId",
            "recommendationId",
            "irregularities",
            "code",
            "reason",
            "unit",
            "officer",
            "from",
            "to",
            "stage",
            "round",
            "obligation",
            "amount",
            "receiptNumber",
            "description",
            "activity",
            "source",
            "late",
            "outcome",
            "previousDue",
            "field",
            "correctedType",
            "records",
            "value");

    /** Of petitions: ids, what runs inside the ledger, and what the sentence tells by its wording. */
    private static final Set<String> TOLD_OF_PETITIONS = Set.of(
            "petitionId",
            "irregularities",
            "code",
            "reception",
            "request",
            "vaultDocument",
            "correctedType",
            "round",
            "late",
            "workingDaysLate",
            "competent",
            "agreesWithClaim",
            "complainantPresent",
            "afterExplanation",
            "inTime",
            "granted",
            "complete",
            "protracted",
            "levelSkipping");

    /** Of visits: the same, and how long the answer took, which stands beside what is owed. */
    private static final Set<String> TOLD_OF_RECEPTIONS =
            Set.of("receptionId", "irregularities", "code", "petition", "late", "workingDaysLate");

    /** Sealed texts; what else is sealed is an object with fields. */
    private static final Set<String> PROSE = Set.of(
            "text",
            "summary",
            "request",
            "respondent",
            "findings",
            "minutes",
            "conclusion",
            "question",
            "answer",
            "content",
            "result");

    /** The records that were drawn stand with their codes on the page, and in what they have in common too. */
    private static final Set<String> OF_POPULATIONS =
            Set.of("units", "from", "to", "lateOnly", "procedure", "field", "count", "upTo");

    private final Formats formats;
    private final Function<Sealed, Optional<String>> unseal;
    private final UnaryOperator<String> text;
    private final Written written;

    /**
     * @param unseal empty when the key was destroyed
     * @param text of a key of the message files
     */
    TimelineDetails(Formats formats, Function<Sealed, Optional<String>> unseal, UnaryOperator<String> text) {
        this.formats = formats;
        this.unseal = unseal;
        this.text = text;
        this.written = new Written(formats, text);
    }

    record Detail(String label, List<String> values) {}

    /** @param open whether they are the very matter of the event, so that nobody should have to ask for them */
    record Details(boolean open, List<Detail> rows) {}

    /** By event id; events without details are absent. */
    Map<String, Details> of(List<TimelineEntry> entries) {
        var summaries = entries.stream()
                .collect(Collectors.toMap(TimelineEntry::eventId, TimelineEntry::summary, (first, second) -> first));
        var found = new TreeMap<String, Details>();
        for (var entry : entries) {
            var rows = entry.event() instanceof PetitionEvent
                    ? beyondSentence(entry, TOLD_OF_PETITIONS, summaries)
                    : entry.event() instanceof ReceptionEvent
                            ? beyondSentence(entry, TOLD_OF_RECEPTIONS, summaries)
                            : entry.event() instanceof InspectionEvent || entry.event() instanceof RecommendationEvent
                                    ? beyondSentence(entry, TOLD, summaries)
                                    : of(entry, summaries);
            if (!rows.isEmpty()) {
                found.put(entry.eventId(), new Details(isOpen(entry), rows));
            }
        }
        return found;
    }

    private List<Detail> of(TimelineEntry entry, Map<String, String> summaries) {
        return Arrays.stream(entry.event().getClass().getRecordComponents())
                .filter(component -> !TOLD.contains(component.getName()))
                .flatMap(component ->
                        details(entry.type(), component.getName(), value(entry, component), summaries).stream())
                .toList();
    }

    /** What the sentence says already is not said again. */
    private List<Detail> beyondSentence(TimelineEntry entry, Set<String> told, Map<String, String> summaries) {
        return Arrays.stream(entry.event().getClass().getRecordComponents())
                .filter(component -> !told.contains(component.getName()))
                .flatMap(component -> notTold(entry, component, summaries).stream())
                .toList();
    }

    private List<Detail> notTold(TimelineEntry entry, RecordComponent component, Map<String, String> summaries) {
        var details = details(entry.type(), component.getName(), value(entry, component), summaries);
        return component.getType() == Sealed.class
                ? details
                : details.stream()
                        .filter(detail -> !detail.values().stream().allMatch(entry.summary()::contains))
                        .toList();
    }

    private static boolean isOpen(TimelineEntry entry) {
        return entry.event() instanceof NoteAdded
                || entry.event() instanceof PetitionNoteAdded
                || entry.event() instanceof ReceptionNoteAdded
                || entry.event() instanceof ReceptionConcluded
                || entry.event() instanceof CorrectionEvent correction && correction.sealed() != null;
    }

    private static Object value(TimelineEntry entry, RecordComponent component) {
        return value((Object) entry.event(), component);
    }

    private static Object value(Object record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Detail> details(String owner, String field, Object value, Map<String, String> summaries) {
        if (value == null
                || value.equals(0)
                || value.equals(0L)
                || value.equals(false)
                || value instanceof PetitionId
                || value instanceof Collection<?> list && list.isEmpty()) {
            return List.of();
        }
        if (value instanceof Applicant applicant) {
            var rows = new ArrayList<>(List.of(row("Applicant", "kind", text.apply("kind." + applicant.kind()))));
            rows.addAll(opened(owner, "applicant", applicant.person()));
            return rows;
        }
        if (value instanceof Sealed sealed) {
            return opened(owner, field, sealed);
        }
        if (value instanceof DossierClocks clocks) {
            return List.of(
                    row(owner, "legal", formats.date(clocks.legal().due())),
                    row(owner, "promised", formats.date(clocks.promised())),
                    row(owner, "kpi", formats.date(clocks.kpi())));
        }
        if (field.equals("correctedEvent")) {
            return List.of(row(owner, field, summaries.getOrDefault(value.toString(), value.toString())));
        }
        if (value instanceof Subject subject) {
            return fields(subject, component -> !isDossier(subject) || !component.equals("reference"));
        }
        if (value instanceof Recovery recovery) {
            return fields(recovery, component -> true);
        }
        if (value instanceof Population population) {
            var rows = new ArrayList<>(
                    List.of(row("Population", "kind", text.apply("inspection.record." + population.kind()))));
            rows.addAll(fields(population, OF_POPULATIONS::contains));
            return rows;
        }
        if (value instanceof Collection<?> list) {
            return list.iterator().next() instanceof Petitioner
                    ? petitioners(owner, field, list)
                    : list(owner, field, list);
        }
        return List.of(row(owner, field, written.value(value)));
    }

    private List<Detail> list(String owner, String field, Collection<?> list) {
        var ordered = list instanceof Set<?> ? list.stream().sorted() : list.stream();
        return List.of(new Detail(
                written.label(owner, field), ordered.map(written::value).toList()));
    }

    /** Which dossier stands at the top of the page, by its code. */
    private static boolean isDossier(Subject subject) {
        return subject.kind() == Subject.Kind.DOSSIER;
    }

    /** A row for each field of a record that says something. */
    private List<Detail> fields(Record record, Predicate<String> shown) {
        var owner = record.getClass().getSimpleName();
        return Arrays.stream(record.getClass().getRecordComponents())
                .filter(component -> shown.test(component.getName()))
                .flatMap(component -> details(owner, component.getName(), value(record, component), Map.of()).stream())
                .toList();
    }

    /** Who is in the vault is not told here. */
    private List<Detail> petitioners(String owner, String field, Collection<?> petitioners) {
        var rows = new ArrayList<Detail>();
        for (var each : petitioners) {
            var petitioner = (Petitioner) each;
            if (petitioner.isProtected()) {
                rows.add(row(
                        owner,
                        field,
                        text.apply(field.equals("visitors") ? "visitors.protected" : "petition.protected")));
            } else {
                rows.addAll(opened("Petitioner", field, petitioner.person()));
            }
        }
        return rows;
    }

    /** A person and foreign columns become a row each; a key that was destroyed leaves one row that says so. */
    private List<Detail> opened(String owner, String field, Sealed sealed) {
        var plain = unseal.apply(sealed);
        if (plain.isEmpty()) {
            return List.of(row(owner, field, text.apply("erased")));
        }
        var fields = PROSE.contains(field) ? Map.<String, String>of() : Written.fields(plain.get());
        if (fields.isEmpty()) {
            return List.of(row(owner, field, plain.get()));
        }
        return fields.entrySet().stream()
                .map(each -> new Detail(
                        field.equals("attributes") ? each.getKey() : written.label(owner, each.getKey()),
                        List.of(each.getValue())))
                .toList();
    }

    private Detail row(String owner, String field, String value) {
        return new Detail(written.label(owner, field), List.of(value));
    }
}
