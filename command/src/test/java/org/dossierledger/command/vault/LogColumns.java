package org.dossierledger.command.vault;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything that lies in any table of schema {@code log}, to be searched for what must not be there. */
final class LogColumns {

    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private final Map<String, String> contents = new LinkedHashMap<>();

    LogColumns(DataSource owner) {
        var database = new JdbcTemplate(owner);
        database.query(
                "select table_name, column_name, data_type from information_schema.columns where table_schema = 'log'",
                row -> {
                    var name = row.getString(1) + "." + row.getString(2);
                    var bytes = row.getString(3).equals("bytea") ? "%s" : "convert_to(%s::text, 'UTF8')";
                    var values = database.queryForList(
                            "select " + bytes.formatted(row.getString(2)) + " from log." + row.getString(1),
                            byte[].class);
                    values.removeIf(value -> value == null);
                    contents.put(
                            name,
                            String.join(
                                    "\n", values.stream().map(LogColumns::latin).toList()));
                });
    }

    /** The columns that hold a text: as UTF-8 or UTF-16, raw, in hexadecimal or in base64. */
    List<String> holding(String text) {
        var forms = CHARSETS.stream()
                .flatMap(charset -> forms(text.getBytes(charset)))
                .toList();
        return contents.entrySet().stream()
                .filter(column -> forms.stream().anyMatch(column.getValue()::contains))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Stream<String> forms(byte[] bytes) {
        var hex = HexFormat.of();
        return Stream.concat(
                Stream.of(
                        latin(bytes), hex.formatHex(bytes), hex.withUpperCase().formatHex(bytes)),
                IntStream.range(0, 3).mapToObj(offset -> base64(bytes, offset)));
    }

    /** As it stands inside a longer base64 text, wherever it begins: without the digits that depend on its neighbours. */
    private static String base64(byte[] bytes, int offset) {
        var shifted = new byte[offset + bytes.length];
        System.arraycopy(bytes, 0, shifted, offset, bytes.length);
        var digits = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        return digits.substring(offset == 0 ? 0 : offset + 1, digits.length() - 1);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
