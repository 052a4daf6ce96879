package org.dossierledger.query.report;

import java.util.Arrays;

/** 01/TCD, tổng hợp kết quả tiếp công dân thường xuyên, định kỳ và đột xuất. */
final class ReceptionForm {

    private static final Rule<VisitLine> VISIT = (visit, period) -> visit.within(period);
    private static final Rule<VisitLine> AGAIN = (visit, period) -> visit.repeated();
    private static final Rule<VisitLine> CROWD = (visit, period) -> visit.crowd();

    private final Columns<VisitLine> columns = new Columns<>();
    private int number = 3;

    static Form<VisitLine> form() {
        return new ReceptionForm().told();
    }

    private Form<VisitLine> told() {
        columns.count("1=4+13+22", "visits.all", VISIT);
        people("2=5+14+23", "people.all", VISIT);
        columns.count("3=6+7+15+16+24+25", "cases.all", VISIT);
        of(VISIT.and((visit, period) -> visit.regular()), "reception.regular");
        sessions(VISIT.and((visit, period) -> visit.byLeader()), "reception.byLeader");
        sessions(VISIT.and((visit, period) -> visit.byDelegate()), "reception.byDelegate");
        return Form.of("01/TCD", columns);
    }

    /** Kỳ tiếp: the days on which the leader received somebody. */
    private void sessions(Rule<VisitLine> these, String group) {
        columns.under("reception.leader", group).different(next(), "sessions", these, VisitLine::day);
        of(these, "reception.leader", group);
    }

    private void of(Rule<VisitLine> these, String... groups) {
        columns.under(groups).count(next(), "visits", these);
        people(next(), "people", these);
        columns.under(with(groups, "cases"))
                .count(next(), "cases.first", these.butNot(AGAIN))
                .count(next(), "cases.again", these.and(AGAIN));
        columns.under(with(groups, "crowds")).count(next(), "crowds.count", these.and(CROWD));
        people(next(), "people", these.and(CROWD));
        columns.count(next(), "crowds.first", these.and(CROWD).butNot(AGAIN))
                .count(next(), "crowds.again", these.and(CROWD).and(AGAIN));
    }

    private void people(String code, String heading, Rule<VisitLine> these) {
        columns.sum(code, heading, Measure.COUNT, these, (visit, period) -> visit.people());
    }

    private String next() {
        return String.valueOf(++number);
    }

    private static String[] with(String[] groups, String innermost) {
        var all = Arrays.copyOf(groups, groups.length + 1);
        all[groups.length] = innermost;
        return all;
    }
}
