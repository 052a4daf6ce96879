package org.dossierledger.app.page;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dossierledger.query.report.ReportPeriod;
import org.dossierledger.query.statistics.By;
import org.dossierledger.query.statistics.Figure;
import org.springframework.web.util.UriComponentsBuilder;

/** From a number to the list behind it: asked with the same words, for one row and one column. */
public final class StatisticsLinks {

    private static final List<String> KEPT = List.of("unit", "field", "procedure", "channel");
    private static final List<String> DAYS = List.of("asOf", "knownAt", "answering");

    private final Map<String, String> asked;
    private final By by;

    StatisticsLinks(Map<String, String> asked, By by) {
        this.asked = asked;
        this.by = by;
    }

    /** @param key null for all rows */
    public String list(ReportPeriod period, String key, Figure figure) {
        var link = UriComponentsBuilder.fromPath("/statistics/dossiers")
                .queryParam("kind", ReportPeriods.Kind.DAYS)
                .queryParam("by", by)
                .queryParam("figure", figure);
        day(link, "from", period.firstDay());
        day(link, "to", period.lastDay());
        if (key != null) {
            link.queryParam("key", "{key}");
        }
        asked.forEach((name, value) -> {
            if (!value.isBlank() && (KEPT.contains(name) || DAYS.contains(name.split("\\.")[0]))) {
                link.queryParam(name, "{" + name.replace('.', '_') + "}");
            }
        });
        var values = new HashMap<String, Object>();
        asked.forEach((name, value) -> values.put(name.replace('.', '_'), value));
        values.put("key", key);
        return link.encode().buildAndExpand(values).toUriString();
    }

    private static void day(UriComponentsBuilder link, String name, LocalDate day) {
        link.queryParam(name + ".day", day.getDayOfMonth())
                .queryParam(name + ".month", day.getMonthValue())
                .queryParam(name + ".year", "%04d".formatted(day.getYear()));
    }
}
