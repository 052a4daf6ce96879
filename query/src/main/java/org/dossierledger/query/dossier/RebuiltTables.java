package org.dossierledger.query.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The SQL with which a rebuild makes tables beside those that serve and swaps them, out of the migrations' own. */
final class RebuiltTables {

    static final List<String> NAMES = List.of("dossier_register", "dossier_late", "dossier_timeline");

    private static final String INDEXES = script("V002__dossier_indexes.sql");
    private static final Pattern INDEX = Pattern.compile("(?m)^create (unique )?index (\\w+) on read\\.(\\w+)");

    private RebuiltTables() {}

    /** Where a table was dropped, it is there again before it is made anew. */
    static String ifMissing() {
        return (script("V001__dossier.sql") + INDEXES + script("V003__dossier_units.sql"))
                .replaceAll("(?m)^create (table|index|unique index) ", "create $1 if not exists ");
    }

    static String createNext() {
        return each(
                "drop table if exists read.%1$s_next; create table read.%1$s_next (like read.%1$s including generated);");
    }

    static String indexNext() {
        return INDEX.matcher(INDEXES).replaceAll("create $1index $2_next on read.$3_next")
                + each("analyze read.%1$s_next;");
    }

    static String swap() {
        return each("drop table read.%1$s; alter table read.%1$s_next rename to %1$s;")
                + INDEX.matcher(INDEXES)
                        .results()
                        .map(index -> "alter index read.%1$s_next rename to %1$s;".formatted(index.group(2)))
                        .collect(Collectors.joining());
    }

    private static String each(String sql) {
        return NAMES.stream().map(sql::formatted).collect(Collectors.joining());
    }

    private static String script(String name) {
        try (var sql = RebuiltTables.class.getResourceAsStream("/db/read/" + name)) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
