package org.dossierledger.query.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The SQL with which a rebuild makes tables beside those that serve and swaps them, out of the migrations' own. */
final class RebuiltTables {

    private static final Pattern INDEX =
            Pattern.compile("(?m)^create (unique )?index (\\w+)\\s+on read\\.(\\w+)([^;]*);");
    private static final Pattern DROPPED = Pattern.compile("(?m)^drop index if exists read\\.(\\w+);");

    private final List<String> names;
    private final List<SumTable> sums;
    private final String scripts;
    private final List<MatchResult> indexes;

    RebuiltTables(List<StreamFold> folds, List<EventLines> lines) {
        sums = folds.stream().flatMap(fold -> fold.sums().stream()).toList();
        names = Stream.of(
                        lines.stream().map(each -> each.table().name()),
                        folds.stream().flatMap(fold -> fold.tables().stream()).map(ReadTable::name),
                        sums.stream().map(SumTable::name))
                .flatMap(each -> each)
                .toList();
        scripts = Stream.concat(
                        lines.stream().flatMap(each -> each.scripts().stream()),
                        folds.stream().flatMap(fold -> fold.scripts().stream()))
                .distinct()
                .sorted()
                .map(RebuiltTables::script)
                .collect(Collectors.joining());
        var dropped =
                DROPPED.matcher(scripts).results().map(each -> each.group(1)).toList();
        indexes = INDEX.matcher(scripts)
                .results()
                .filter(index -> names.contains(index.group(3)) && !dropped.contains(index.group(2)))
                .toList();
    }

    /** The lines about events, and the tables and sums of every kind. */
    List<String> names() {
        return names;
    }

    String ifMissing() {
        return scripts.replaceAll(
                "(?m)^create (table|index|unique index) (?!if not exists)", "create $1 if not exists ");
    }

    String createNext() {
        return each(
                "drop table if exists read.%1$s_next; create table read.%1$s_next (like read.%1$s including generated);");
    }

    String countNext() {
        return sums.stream().map(each -> each.countedAnew("read", "_next")).collect(Collectors.joining());
    }

    String indexNext() {
        return indexes.stream()
                        .map(index -> "create %sindex %s_next on read.%s_next%s;"
                                .formatted(
                                        index.group(1) == null ? "" : index.group(1),
                                        index.group(2),
                                        index.group(3),
                                        index.group(4)))
                        .collect(Collectors.joining())
                + each("analyze read.%1$s_next;");
    }

    String swap() {
        return each("drop table read.%1$s; alter table read.%1$s_next rename to %1$s;")
                + indexes.stream()
                        .map(index -> "alter index read.%1$s_next rename to %1$s;".formatted(index.group(2)))
                        .collect(Collectors.joining());
    }

    private String each(String sql) {
        return names.stream().map(sql::formatted).collect(Collectors.joining());
    }

    private static String script(String name) {
        try (var sql = RebuiltTables.class.getResourceAsStream("/db/read/" + name)) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
