package org.dossierledger.query.projection;

import com.ethlo.time.ITU;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;

/** Rows in PostgreSQL's COPY text format: tab between columns, {@code \N} for null, line feed after each row. */
public final class CopyText {

    /** No command takes times beyond; what stands in a log all the same must not stop the tables of everybody. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private final StringBuilder rows = new StringBuilder();
    private boolean first = true;

    public CopyText column(Object value) {
        if (!first) {
            rows.append('\t');
        }
        first = false;
        if (value == null) {
            rows.append("\\N");
        } else if (value instanceof Instant instant) {
            rows.append(timestamp(instant));
        } else if (value instanceof LocalDate date) {
            rows.append(date(date));
        } else if (value instanceof Long || value instanceof Boolean || value instanceof Enum<?>) {
            rows.append(value);
        } else {
            escape(value.toString());
        }
        return this;
    }

    public CopyText array(Collection<?> values) {
        if (!first) {
            rows.append('\t');
        }
        first = false;
        rows.append('{');
        var separator = "";
        for (var value : values) {
            rows.append(separator);
            if (value instanceof String text) {
                escape('"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
            } else {
                rows.append(value);
            }
            separator = ",";
        }
        rows.append('}');
        return this;
    }

    public void endRow() {
        rows.append('\n');
        first = true;
    }

    int length() {
        return rows.length();
    }

    /** What was written so far; starts anew. */
    String take() {
        var text = rows.toString();
        rows.setLength(0);
        return text;
    }

    private static String timestamp(Instant instant) {
        return instant.isBefore(FIRST)
                ? "-infinity"
                : instant.isAfter(LAST) ? "infinity" : ITU.formatUtcMicro(instant.atOffset(ZoneOffset.UTC));
    }

    private static String date(LocalDate date) {
        return date.getYear() < 1 ? "-infinity" : date.getYear() > 9999 ? "infinity" : date.toString();
    }

    private void escape(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                case '\0' -> rows.append('\uFFFD'); // the one character that PostgreSQL cannot hold
                default -> rows.append(c);
            }
        }
    }
}
