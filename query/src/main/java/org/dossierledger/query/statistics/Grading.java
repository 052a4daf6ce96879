package org.dossierledger.query.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import javax.sql.DataSource;
import org.dossierledger.query.statistics.GradingRules.Criterion;
import org.dossierledger.query.statistics.UnitGrade.Scored;
import org.dossierledger.shared.catalogue.Catalogue;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Xếp loại đơn vị by Decree 61/2018/NĐ-CP, as far as the ledger knows; what it cannot know gets no points. */
public final class Grading {

    private static final String MEAN_TIME = """
            select count(*) as n, extract(epoch from avg(ended_at - received_at)) as taken,
                extract(epoch from avg(due_at - received_at)) as promised
            %s and due_at is not null""";

    private final NamedParameterJdbcTemplate database;
    private final Catalogue catalogue;
    private final Clock clock;
    private final GradingRules rules = GradingRules.builtIn();

    public Grading(DataSource database, Catalogue catalogue, Clock clock) {
        this.database = new NamedParameterJdbcTemplate(database);
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Of all dossiers asked for together: the units of the question count as one. */
    public UnitGrade grade(StatisticsQuestion question) {
        return UnitGrade.of(
                rules,
                rules.criteria().stream()
                        .map(criterion -> scored(criterion, question))
                        .toList());
    }

    private Scored scored(Criterion criterion, StatisticsQuestion question) {
        var unknown = new Scored(criterion.id(), null, null, 0, criterion.confidence());
        if (criterion.measure() == null) {
            return unknown;
        }
        var filter = new LifeFilter(question, catalogue, clock);
        return database.queryForObject(MEAN_TIME.formatted(filter.ended()), filter.parameters(), (row, number) -> {
            var promised = row.getBigDecimal("promised");
            if (promised == null || promised.signum() <= 0) {
                return unknown;
            }
            var share = row.getBigDecimal("taken").divide(promised, 2, RoundingMode.HALF_UP);
            return scored(criterion, share, row.getLong("n"));
        });
    }

    private static Scored scored(Criterion criterion, BigDecimal share, long of) {
        return new Scored(criterion.id(), criterion.points(share), share, of, criterion.confidence());
    }
}
