package org.dossierledger.query.report;

import java.util.function.ToLongFunction;
import org.dossierledger.query.report.Columns.Amount;
import org.dossierledger.shared.petition.Recovery;

/** Groups of columns with what was ordered, or done of it. */
final class Amounts {

    /** Of what decisions and conclusions order. */
    interface Source {
        /** Null: nothing. */
        Recovery of(PetitionLine line, ReportPeriod period);
    }

    static final Source ORDERED = (line, period) -> line.ordered();
    static final Source COLLECTED = PetitionLine::collectedBy;

    private final Columns<PetitionLine> columns;
    private final Rule<PetitionLine> these;
    private int number;

    /** @param last number of the column before */
    Amounts(Columns<PetitionLine> columns, Rule<PetitionLine> these, int last) {
        this.columns = columns;
        this.these = these;
        this.number = last;
    }

    Amounts toState(Source source, String... groups) {
        columns.under(groups);
        money(source, Recovery::moneyToState);
        land(source, Recovery::landToState);
        return this;
    }

    Amounts toOrganisations(Source source, String... groups) {
        columns.under(groups);
        money(source, Recovery::moneyToOrganisations);
        land(source, Recovery::landToOrganisations);
        return this;
    }

    Amounts toPeople(Source source, String... groups) {
        columns.under(groups);
        money(source, Recovery::moneyToPeople);
        land(source, Recovery::landToPeople);
        return this;
    }

    Amounts restored(Source source, String organisations, String people, String... groups) {
        columns.under(groups);
        return count(organisations, source, Recovery::organisationsRestored)
                .count(people, source, Recovery::peopleRestored);
    }

    Amounts discipline(Source source, String... groups) {
        columns.under(groups);
        return count("people.toDiscipline", source, Recovery::peopleToDiscipline)
                .count("officials", source, Recovery::officialsToDiscipline);
    }

    Amounts investigators(Source source, String... groups) {
        columns.under(groups);
        return count("criminalCases", source, Recovery::toInvestigators)
                .count("people.criminal", source, Recovery::peopleToInvestigators)
                .count("officials", source, Recovery::officialsToInvestigators);
    }

    Amounts unknown(String heading, String... groups) {
        columns.under(groups).unknown(next(), heading);
        return this;
    }

    private void money(Source source, ToLongFunction<Recovery> what) {
        columns.sum(next(), "money", Measure.DONG, these, amount(source, what));
    }

    private void land(Source source, ToLongFunction<Recovery> what) {
        columns.sum(next(), "land", Measure.SQUARE_METRES, these, amount(source, what));
    }

    private Amounts count(String heading, Source source, ToLongFunction<Recovery> what) {
        columns.sum(next(), heading, Measure.COUNT, these, amount(source, what));
        return this;
    }

    private static Amount<PetitionLine> amount(Source source, ToLongFunction<Recovery> what) {
        return (line, period) -> {
            var recovery = source.of(line, period);
            return recovery == null ? 0 : what.applyAsLong(recovery);
        };
    }

    private String next() {
        return String.valueOf(++number);
    }
}
