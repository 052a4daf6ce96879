package org.dossierledger.app.page;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.dossierledger.query.timeline.TimelineEntry;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.deadline.LengthUnit;
import org.dossierledger.shared.dossier.Applicant;
import org.dossierledger.shared.dossier.Channel;
import org.dossierledger.shared.dossier.DossierClocks;
import org.dossierledger.shared.dossier.DossierEvent.DossierCorrected;
import org.dossierledger.shared.dossier.DossierEvent.NoteAdded;
import org.dossierledger.shared.dossier.DossierEvent.Outcome;
import org.dossierledger.shared.dossier.Paper;
import org.dossierledger.shared.dossier.PlannedStage;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.procedure.ProcedureCode;
import org.dossierledger.shared.sealing.Sealed;
import org.dossierledger.shared.unit.UnitCode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the events of a timeline say beyond their sentences, for readers who may see the dossier. */
final class TimelineDetails {

    /** Shown otherwise: in the sentence, beside it, or at the top of the page. */
    private static final Set<String> TOLD = Set.of(
            "dossierId",
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
            "value");

    private final Formats formats;
    private final Function<Sealed, Optional<String>> unseal;
    private final UnaryOperator<String> text;

    /**
     * @param unseal empty when the key was destroyed
     * @param text of a key of the message files
     */
    TimelineDetails(Formats formats, Function<Sealed, Optional<String>> unseal, UnaryOperator<String> text) {
        this.formats = formats;
        this.unseal = unseal;
        this.text = text;
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
            var rows = Arrays.stream(entry.event().getClass().getRecordComponents())
                    .filter(component -> !TOLD.contains(component.getName()))
                    .flatMap(component -> details(component.getName(), value(entry, component), summaries).stream())
                    .toList();
            if (!rows.isEmpty()) {
                found.put(entry.eventId(), new Details(isOpen(entry), rows));
            }
        }
        return found;
    }

    private static boolean isOpen(TimelineEntry entry) {
        return entry.event() instanceof NoteAdded
                || entry.event() instanceof DossierCorrected correction && correction.sealed() != null;
    }

    private static Object value(TimelineEntry entry, RecordComponent component) {
        try {
            return component.getAccessor().invoke(entry.event());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Detail> details(String field, Object value, Map<String, String> summaries) {
        if (value == null || value.equals(0) || value instanceof List<?> list && list.isEmpty()) {
            return List.of();
        }
        if (value instanceof Applicant applicant) {
            var rows = new ArrayList<>(List.of(row("kind", text.apply("kind." + applicant.kind()))));
            rows.addAll(opened("applicant", applicant.person()));
            return rows;
        }
        if (value instanceof Sealed sealed) {
            return opened(field, sealed);
        }
        if (value instanceof DossierClocks clocks) {
            return List.of(
                    row("legal", formats.date(clocks.legal().due())),
                    row("promised", formats.date(clocks.promised())),
                    row("kpi", formats.date(clocks.kpi())));
        }
        if (field.equals("correctedEvent")) {
            return List.of(row(field, summaries.getOrDefault(value.toString(), value.toString())));
        }
        return value instanceof List<?> list
                ? List.of(new Detail(
                        label(field), list.stream().map(this::written).toList()))
                : List.of(row(field, written(value)));
    }

    /** A person and foreign columns become a row each; a key that was destroyed leaves one row that says so. */
    private List<Detail> opened(String field, Sealed sealed) {
        var plain = unseal.apply(sealed);
        if (plain.isEmpty()) {
            return List.of(row(field, text.apply("erased")));
        }
        var object = field.equals("text") ? Optional.<ObjectNode>empty() : object(plain.get());
        return object.map(fields -> fields.properties().stream()
                        .map(each -> new Detail(
                                field.equals("attributes") ? each.getKey() : label(each.getKey()),
                                List.of(plain(each.getValue()))))
                        .toList())
                .orElseGet(() -> List.of(row(field, plain.get())));
    }

    private static String plain(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }

    private static Optional<ObjectNode> object(String plain) {
        try {
            return plain.startsWith("{") && EventJson.MAPPER.readTree(plain) instanceof ObjectNode object
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (JacksonException plainText) {
            return Optional.empty();
        }
    }

    private String written(Object value) {
        if (value instanceof Instant instant) {
            return formats.time(instant);
        }
        if (value instanceof Deadline deadline) {
            return deadline.length().unit() == LengthUnit.WORKING_HOURS
                    ? formats.time(deadline.due())
                    : formats.date(deadline.due());
        }
        if (value instanceof UnitCode unit) {
            return formats.unit(unit.value());
        }
        if (value instanceof ProcedureCode procedure) {
            return formats.procedure(procedure.value());
        }
        if (value instanceof Number number) {
            return formats.number(number.longValue());
        }
        if (value instanceof Channel channel) {
            return text.apply("channel." + channel);
        }
        if (value instanceof Outcome outcome) {
            return text.apply("outcome." + outcome);
        }
        if (value instanceof Paper paper) {
            return paper.name() + " (" + paper.copies() + " " + text.apply("form." + paper.form()) + ")";
        }
        if (value instanceof PlannedStage stage) {
            return stage.order() + ". " + stage.stage() + " – " + stage.name() + ", " + written(stage.unit()) + ", "
                    + stage.allotment().amount() + " "
                    + text.apply("unit." + stage.allotment().unit());
        }
        return value.toString();
    }

    private Detail row(String field, String value) {
        return new Detail(label(field), List.of(value));
    }

    private String label(String field) {
        var label = text.apply("field." + field);
        return label == null ? field : label;
    }
}
