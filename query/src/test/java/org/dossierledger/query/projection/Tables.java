package org.dossierledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.dossierledger.query.dossier.DossierFold;
import org.dossierledger.query.person.OpenLetters;
import org.springframework.jdbc.core.JdbcTemplate;

/** The read tables of a test, whichever way they came about. */
public final class Tables {

    public static final List<StreamFold> FOLDS = List.of(new DossierFold(OpenLetters.NAMES));

    private Tables() {}

    public static Rebuild.Outcome rebuild(DataSource database) {
        var token = new TokenTable(database, LedgerProjection.NAME);
        var outcome = new Rebuild(database, FOLDS, 2, token::put).run(events -> {});
        assertThat(token.index()).isEqualTo(new EventLogScan(database).head());
        return outcome;
    }

    public static List<String> rows(DataSource database) {
        return new JdbcTemplate(database).queryForList("""
                select 'register ' || r::text from read.dossier_register r union all
                select 'late ' || l::text from read.dossier_late l union all
                select 'timeline ' || t::text from read.timeline t order by 1""", String.class);
    }
}
