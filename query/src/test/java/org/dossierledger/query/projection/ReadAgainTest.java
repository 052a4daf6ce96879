package org.dossierledger.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What is read again from the log must not stand beside what stood there before. */
class ReadAgainTest {

    @Test
    void the_last_migration_that_has_all_read_again_empties_every_table_there_was() throws IOException {
        var migrations = migrations();
        var again = migrations.stream()
                .filter(each -> each.getFilename().contains("read_again"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        var before = migrations.subList(0, migrations.indexOf(again)).stream()
                .map(ReadAgainTest::text)
                .reduce("", String::concat);
        var text = text(again);

        assertThat(text).contains("delete from read.token_entry");
        assertThat(new RebuiltTables(Tables.FOLDS, Timeline.and(Tables.SIGNS)).names())
                .filteredOn(table -> before.contains("create table read." + table + " ("))
                .contains("timeline", "dossier_life")
                .allSatisfy(table -> assertThat(text).containsPattern("read\\." + table + "[,;]"));
    }

    private static List<Resource> migrations() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:db/read/V*.sql"))
                .sorted(Comparator.comparing(ReadAgainTest::version))
                .toList();
    }

    private static MigrationVersion version(Resource migration) {
        return MigrationVersion.fromVersion(
                migration.getFilename().substring(1).split("__")[0].replace('_', '.'));
    }

    private static String text(Resource migration) {
        try {
            return migration.getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
