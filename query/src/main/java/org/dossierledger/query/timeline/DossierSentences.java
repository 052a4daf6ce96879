package org.dossierledger.query.timeline;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.dossierledger.shared.dossier.DossierClocks;
import org.dossierledger.shared.dossier.DossierEvent;
import org.dossierledger.shared.dossier.DossierEvent.*;
import org.dossierledger.shared.dossier.PlannedStage;

/** What happened to a dossier, as a sentence. */
final class DossierSentences {

    private final Words words;

    DossierSentences(Words words) {
        this.words = words;
    }

    String of(DossierEvent event) {
        var key = event.getClass().getSimpleName();
        var places = new HashMap<String, Object>();
        if (event instanceof DossierSubmitted e) {
            places.put("procedure", words.written(e.procedure()));
        } else if (event instanceof DossierReceived e) {
            places.put("code", e.code());
            places.put("channel", words.written(e.channel()));
            clocks(places, e.clocks());
            places.put("legal", words.day(e.clocks().legal().due()));
            key += e.clocks().promised() == null ? ".noPromise" : "";
        } else if (event instanceof DossierRefused e) {
            places.put("reason", e.reason());
        } else if (event instanceof DossierAssigned e) {
            places.put("officer", e.officer());
            places.put("unit", words.written(e.unit()));
        } else if (event instanceof DossierHandedOver e) {
            places.put("from", words.written(e.from()));
            places.put("to", words.written(e.to()));
            places.put("reason", e.reason());
            key += e.reason() == null || e.reason().isBlank() ? "" : ".reason";
        } else if (event instanceof DossierTakenOver e) {
            places.put("from", words.written(e.from()));
            places.put("to", words.written(e.to()));
            places.put("basis", e.legalBasis());
            places.put("minutes", e.minutesNumber());
            places.put("effective", words.written(e.effective()));
        } else if (event instanceof StagesPlanned e) {
            places.put("count", e.stages().size());
            places.put("stages", e.stages().stream().map(PlannedStage::name).collect(Collectors.joining("; ")));
        } else if (event instanceof StageStarted e) {
            places.put("stage", e.stage());
            places.put("unit", words.written(e.unit()));
            places.put("due", words.day(e.due().due()));
        } else if (event instanceof StageCompleted e) {
            places.put("stage", e.stage());
            places.put("unit", words.written(e.unit()));
            key += late(places, e.late(), e.workingDaysLate());
        } else {
            key += rest(event, places);
        }
        return words.fill(words.text(key), places::get);
    }

    private String rest(DossierEvent event, Map<String, Object> places) {
        if (event instanceof SupplementRequested e) {
            places.put("round", e.round());
            places.put("items", String.join("; ", e.items()));
            places.put("reason", e.reason());
        } else if (event instanceof SupplementReceived e) {
            places.put("round", e.round());
            clocks(places, e.clocks());
            return e.clocks() == null ? ".beforeReceipt" : "";
        } else if (event instanceof FinancialObligationRequested e) {
            places.put("obligation", e.obligation());
            places.put("amount", words.written(e.amount()));
        } else if (event instanceof FinancialObligationConfirmed e) {
            places.put("amount", words.written(e.amount()));
            places.put("receipt", e.receiptNumber());
            clocks(places, e.clocks());
        } else if (event instanceof DossierExtended e) {
            places.put("round", e.round());
            places.put("previous", words.day(e.previousDue()));
            places.put("reason", e.apology());
            clocks(places, e.clocks());
        } else if (event instanceof WithdrawalRequested e) {
            places.put("reason", e.reason());
        } else if (event instanceof DossierStopped e) {
            places.put("reason", e.reason());
            return late(places, e.late(), e.workingDaysLate());
        } else if (event instanceof DossierResolved e) {
            places.put("outcome", words.written(e.outcome()));
            return late(places, e.late(), e.workingDaysLate());
        } else if (event instanceof ResultReturned e) {
            places.put("channel", words.written(e.channel()));
        } else if (event instanceof DocumentAttached e) {
            places.put("description", e.description());
        } else if (event instanceof DossierCorrected e) {
            places.putAll(new Correction(e.correctedType(), e.field(), e.value(), e.sealed()).in(words));
            places.put("reason", e.reason());
        } else if (event instanceof DeadlineReassessed e) {
            places.put("previous", words.day(e.previousDue()));
            places.put("reason", e.reason());
            clocks(places, e.clocks());
        } else if (event instanceof ActionImported e) {
            places.put("activity", e.activity());
            places.put("source", e.source());
        } else if (event instanceof ImportedCaseRestated e) {
            places.put("source", e.source());
            places.put("facts", facts(e));
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
                .map(fact -> words.text("restated." + fact.getKey()) + " " + words.day(fact.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String late(Map<String, Object> places, boolean late, int days) {
        places.put("days", words.lateness(days));
        return late ? ".late" : "";
    }

    private void clocks(Map<String, Object> places, DossierClocks clocks) {
        if (clocks != null) {
            places.put("due", words.day(clocks.due()));
        }
    }
}
