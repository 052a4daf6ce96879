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
import org.dossierledger.shared.catalogue.Catalogue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is written around the numbers of a table, and how these are written. */
@Component
public class ReportWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int MILLION = 6;

    private final Catalogue catalogue;
    private final MessageSource messages;

    @Autowired
    ReportWords(Ledger ledger, MessageSource messages) {
        this(ledger.catalogue(), messages);
    }

    /** @param messages those below {@code report.} */
    public ReportWords(Catalogue catalogue, MessageSource messages) {
        this.catalogue = catalogue;
        this.messages = messages;
    }

    /** The same words with the names of another catalogue. */
    ReportWords by(Catalogue other) {
        return new ReportWords(other, messages);
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

    /** What the rows are, as a heading. */
    public String subject(ReportTable table, Locale language) {
        return heading(table.subject().name().toLowerCase(Locale.ROOT), language);
    }

    /** What a row is called. */
    public String row(ReportTable table, ReportTable.Row row, Locale language) {
        return switch (table.subject()) {
            case UNIT -> unit(row.key(), language);
            case FIELD -> row.key().isEmpty() ? text("field.none", language) : field(row.key(), language);
        };
    }

    public String unit(String code, Locale language) {
        return catalogue.nameOf(code, language.getLanguage());
    }

    private String field(String vietnamese, Locale language) {
        return catalogue.procedures().all().stream()
                .filter(each -> each.field("vi").equals(vietnamese))
                .findFirst()
                .map(each -> each.field(language.getLanguage()))
                .orElse(vietnamese);
    }

    /** What has no place in the table; null where everything has. */
    public String leftOut(ReportTable table, Locale language) {
        return table.leftOut() == 0 ? null : text("leftOut", language, table.leftOut());
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
