package org.dossierledger.app.evidence;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.serve.Server;
import org.dossierledger.query.timeline.TimelineEntry;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.evidence.PackContents;
import org.dossierledger.shared.unit.UnitCode;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** What happened, for people: one page of HTML that needs nothing else and prints. What is sealed stays sealed. */
final class TimelinePaper {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");

    private final Ledger ledger;
    private final SpringTemplateEngine templates = new SpringTemplateEngine();

    TimelinePaper(Ledger ledger) {
        this.ledger = ledger;
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        templates.setTemplateResolver(files);
        templates.setTemplateEngineMessageSource(Server.messages());
    }

    /** @param unit its name, empty for the system itself */
    record Line(
            long globalIndex,
            String occurred,
            String recorded,
            String actor,
            String unit,
            String summary,
            List<String> flags) {}

    String html(PackContents contents, List<TimelineEntry> entries, Locale language) {
        var lines = entries.stream().map(entry -> line(entry, language)).toList();
        return templates.process(
                "evidence-timeline",
                new Context(
                        language,
                        Map.of(
                                "contents",
                                contents,
                                "lines",
                                lines,
                                "exportedAt",
                                time(contents.exportedAt()),
                                "style",
                                EvidencePack.text("timeline.css"))));
    }

    private Line line(TimelineEntry entry, Locale language) {
        return new Line(
                entry.globalIndex(),
                time(entry.occurredAt()),
                time(entry.recordedAt()),
                entry.actor(),
                entry.unit() == null
                        ? ""
                        : ledger.catalogue().units().nameOf(UnitCode.of(entry.unit()), language.getLanguage()),
                entry.summary(),
                entry.irregularities());
    }

    /** In Asia/Ho_Chi_Minh. */
    private static String time(Instant instant) {
        return TIME.format(Moment.local(instant));
    }
}
