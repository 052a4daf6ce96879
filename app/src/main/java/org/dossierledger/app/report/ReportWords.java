package org.dossierledger.app.report;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierledger.app.Ledger;
import org.dossierledger.query.report.Measure;
import org.dossierledger.query.report.ReportPeriod;
import org.dossierledger.query.report.ReportTable;
import org.dossierledger.shared.unit.UnitCode;
import org.dossierledger.shared.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is written around the numbers of a table, and how these are written. */
@Component
public class ReportWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int MILLION = 6;

    private final Units units;
    private final MessageSource messages;

    @Autowired
    ReportWords(Ledger ledger, MessageSource messages) {
        this(ledger.catalogue().units(), messages);
    }

    ReportWords(Units units, MessageSource messages) {
        this.units = units;
        this.messages = messages;
    }

    public String title(String name, Locale language) {
        return text("title." + name.replace('/', '-'), language);
    }

    public String heading(String key, Locale language) {
        return text("heading." + key, language);
    }

    /** All headings above a column, the outermost first. */
    public String path(ReportTable.Column column, Locale language) {
        return Stream.concat(column.groups().stream(), Stream.of(column.heading()))
                .map(key -> heading(key, language))
                .collect(Collectors.joining(" – "));
    }

    /** From which circular the form is, and from when to when it counts. */
    public String form(ReportTable table, Locale language) {
        return text("form", language, table.name(), table.circular());
    }

    public String period(ReportPeriod period, Locale language) {
        return text("period", language, DAY.format(period.firstDay()), DAY.format(period.lastDay()));
    }

    public String unit(String code, Locale language) {
        return units.nameOf(UnitCode.of(code), language.getLanguage());
    }

    String text(String key, Locale language, Object... arguments) {
        return messages.getMessage("report." + key, arguments, language);
    }

    /** Money in million đồng, as the forms ask for it, to the last đồng; null for what the registers do not say. */
    public static BigDecimal number(ReportTable.Column column, long counted) {
        return column.measure() == Measure.UNKNOWN
                ? null
                : column.measure() == Measure.DONG
                        ? plain(BigDecimal.valueOf(counted, MILLION).stripTrailingZeros())
                        : BigDecimal.valueOf(counted);
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
