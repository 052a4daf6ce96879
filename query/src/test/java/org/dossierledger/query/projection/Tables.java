package org.dossierledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.dossierledger.query.dossier.DossierFold;
import org.dossierledger.query.inspection.InspectionFold;
import org.dossierledger.query.inspection.RecommendationFold;
import org.dossierledger.query.person.OpenLetters;
import org.dossierledger.query.petition.PetitionFold;
import org.dossierledger.query.radar.RadarRules;
import org.dossierledger.query.radar.SignLines;
import org.dossierledger.query.reception.ReceptionFold;
import org.dossierledger.shared.deadline.WorkingCalendar;
import org.springframework.jdbc.core.JdbcTemplate;

/** The read tables of a test, whichever way they came about. */
public final class Tables {

    public static final List<StreamFold> FOLDS = List.of(
            new DossierFold(OpenLetters.NAMES),
            new PetitionFold(OpenLetters.NAMES),
            new ReceptionFold(OpenLetters.NAMES),
            new InspectionFold(),
            new RecommendationFold());

    public static final List<EventLines> SIGNS = List.of(new SignLines(RadarRules.builtIn(), WorkingCalendar.load()));

    private Tables() {}

    public static Rebuild.Outcome rebuild(DataSource database) {
        var token = new TokenTable(database, LedgerProjection.NAME);
        var outcome = new Rebuild(database, FOLDS, SIGNS, 2, token::put).run(events -> {});
        assertThat(token.index()).isEqualTo(new EventLogScan(database).head());
        return outcome;
    }

    public static List<String> rows(DataSource database) {
        var sql = new RebuiltTables(FOLDS, Timeline.and(SIGNS))
                .names().stream()
                        .map(table -> "select '" + table + " ' || t::text from read." + table + " t")
                        .collect(Collectors.joining(" union all ", "", " order by 1"));
        return new JdbcTemplate(database).queryForList(sql, String.class);
    }
}
