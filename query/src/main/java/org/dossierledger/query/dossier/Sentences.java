package org.dossierledger.query.dossier;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.dossier.Channel;
import org.dossierledger.shared.dossier.DossierClocks;
import org.dossierledger.shared.dossier.DossierEvent;
import org.dossierledger.shared.dossier.DossierEvent.*;
import org.dossierledger.shared.dossier.PlannedStage;
import org.dossierledger.shared.event.Correctable;
import org.dossierledger.shared.event.EventTypes;
import org.dossierledger.shared.procedure.ProcedureCode;
import org.dossierledger.shared.unit.UnitCode;

/**
 * What happened, as a sentence for people. The words stand in {@code timeline_vi.properties} and
 * {@code timeline_en.properties}, with names in braces; dates are dd/MM/yyyy in Asia/Ho_Chi_Minh.
 */
public final class Sentences {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter DATE_AND_TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private final Catalogue catalogue;
    private final String language;
    private final ResourceBundle texts;
    private final NumberFormat numbers;

    /** @param language {@code vi} or {@code en} */
    public Sentences(Catalogue catalogue, String language) {
        this.catalogue = catalogue;
        this.language = language;
        var locale = Locale.forLanguageTag(language);
        this.texts = ResourceBundle.getBundle(
                "org.dossierledger.query.dossier.timeline",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.numbers = NumberFormat.getIntegerInstance(locale);
    }

    public String of(DossierEvent event) {
        var key = event.getClass().getSimpleName();
        var words = new HashMap<String, Object>();
        if (event instanceof DossierSubmitted e) {
            words.put("procedure", catalogue.procedures().nameOf(e.procedure(), language));
        } else if (event instanceof DossierReceived e) {
            words.put("code", e.code());
            words.put("channel", channel(e.channel()));
            clocks(words, e.clocks());
            words.put("legal", day(e.clocks().legal().due()));
            key += e.clocks().promised() == null ? ".noPromise" : "";
        } else if (event instanceof DossierRefused e) {
            words.put("reason", e.reason());
        } else if (event instanceof DossierAssigned e) {
            words.put("officer", e.officer());
            words.put("unit", unit(e.unit()));
        } else if (event instanceof DossierHandedOver e) {
            words.put("from", unit(e.from()));
            words.put("to", unit(e.to()));
            words.put("reason", e.reason());
            key += e.reason() == null || e.reason().isBlank() ? "" : ".reason";
        } else if (event instanceof StagesPlanned e) {
            words.put("count", e.stages().size());
            words.put("stages", e.stages().stream().map(PlannedStage::name).collect(Collectors.joining("; ")));
        } else if (event instanceof StageStarted e) {
            words.put("stage", e.stage());
            words.put("unit", unit(e.unit()));
            words.put("due", day(e.due().due()));
        } else if (event instanceof StageCompleted e) {
            words.put("stage", e.stage());
            words.put("unit", unit(e.unit()));
            key += late(words, e.late(), e.workingDaysLate());
        } else {
            key += rest(event, words);
        }
        return fill(texts.getString(key), words);
    }

    private String rest(DossierEvent event, Map<String, Object> words) {
        if (event instanceof SupplementRequested e) {
            words.put("round", e.round());
            words.put("items", String.join("; ", e.items()));
            words.put("reason", e.reason());
        } else if (event instanceof SupplementReceived e) {
            words.put("round", e.round());
            clocks(words, e.clocks());
            return e.clocks() == null ? ".beforeReceipt" : "";
        } else if (event instanceof FinancialObligationRequested e) {
            words.put("obligation", e.obligation());
            words.put("amount", numbers.format(e.amount()));
        } else if (event instanceof FinancialObligationConfirmed e) {
            words.put("amount", numbers.format(e.amount()));
            words.put("receipt", e.receiptNumber());
            clocks(words, e.clocks());
        } else if (event instanceof DossierExtended e) {
            words.put("round", e.round());
            words.put("previous", day(e.previousDue()));
            words.put("reason", e.apology());
            clocks(words, e.clocks());
        } else if (event instanceof WithdrawalRequested e) {
            words.put("reason", e.reason());
        } else if (event instanceof DossierStopped e) {
            words.put("reason", e.reason());
            return late(words, e.late(), e.workingDaysLate());
        } else if (event instanceof DossierResolved e) {
            words.put("outcome", texts.getString("outcome." + e.outcome()));
            return late(words, e.late(), e.workingDaysLate());
        } else if (event instanceof ResultReturned e) {
            words.put("channel", channel(e.channel()));
        } else if (event instanceof DocumentAttached e) {
            words.put("description", e.description());
        } else if (event instanceof DossierCorrected e) {
            words.put("field", field(e.field()));
            words.put("corrected", texts.getString("event." + e.correctedType()));
            words.put("value", e.sealed() != null ? texts.getString("sealed") : value(e));
            words.put("reason", e.reason());
        } else if (event instanceof DeadlineReassessed e) {
            words.put("previous", day(e.previousDue()));
            words.put("reason", e.reason());
            clocks(words, e.clocks());
        } else if (event instanceof ActionImported e) {
            words.put("activity", e.activity());
            words.put("source", e.source());
        } else if (event instanceof ImportedCaseRestated e) {
            words.put("source", e.source());
            words.put("facts", facts(e));
        }
        return "";
    }

    private String facts(ImportedCaseRestated e) {
        var facts = new LinkedHashMap<String, Instant>();
        facts.put("receivedAt", e.receivedAt());
        facts.put("dueAt", e.dueAt());
        facts.put("endedAt", e.endedAt());
        return facts.entrySet().stream()
                .filter(fact -> fact.getValue() != null)
                .map(fact -> texts.getString("restated." + fact.getKey()) + " " + day(fact.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String value(DossierCorrected e) {
        var corrected = EventTypes.ALL.classOf(e.correctedType());
        if (corrected == null || !Correctable.factsOf(corrected).contains(e.field())) {
            return e.value();
        }
        var value = Correctable.value(corrected, e.field(), e.value());
        if (value instanceof Instant instant) {
            return DATE_AND_TIME.format(Moment.local(instant));
        } else if (value instanceof UnitCode unit) {
            return unit(unit);
        } else if (value instanceof ProcedureCode procedure) {
            return catalogue.procedures().nameOf(procedure, language);
        } else if (value instanceof Channel channel) {
            return channel(channel);
        } else if (value instanceof Outcome outcome) {
            return texts.getString("outcome." + outcome);
        } else if (value instanceof Long amount) {
            return numbers.format(amount);
        }
        return e.value();
    }

    private String late(Map<String, Object> words, boolean late, int days) {
        var pattern = texts.getString(days < 2 ? "days." + days : "days");
        words.put("days", fill(pattern, Map.of("count", days)));
        return late ? ".late" : "";
    }

    private String field(String name) {
        var key = "field." + name;
        return texts.containsKey(key) ? texts.getString(key) : name;
    }

    private static void clocks(Map<String, Object> words, DossierClocks clocks) {
        if (clocks != null) {
            words.put("due", day(clocks.due()));
        }
    }

    private static String day(Instant instant) {
        return instant == null ? "" : DATE.format(Moment.local(instant));
    }

    private String channel(Channel channel) {
        return channel == null ? "" : texts.getString("channel." + channel);
    }

    private String unit(UnitCode code) {
        return catalogue.units().nameOf(code, language);
    }

    private static String fill(String pattern, Map<String, Object> words) {
        return NAME.matcher(pattern).replaceAll(match -> {
            var word = words.get(match.group(1));
            return java.util.regex.Matcher.quoteReplacement(word == null ? "" : word.toString());
        });
    }
}
