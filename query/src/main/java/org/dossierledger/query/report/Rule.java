package org.dossierledger.query.report;

/** Whether a line counts in a period. */
@FunctionalInterface
interface Rule<L> {

    boolean counts(L line, ReportPeriod period);

    default Rule<L> and(Rule<L> other) {
        return (line, period) -> counts(line, period) && other.counts(line, period);
    }

    default Rule<L> butNot(Rule<L> other) {
        return (line, period) -> counts(line, period) && !other.counts(line, period);
    }
}
