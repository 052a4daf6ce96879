package org.dossierledger.shared.inspection;

import org.dossierledger.shared.InvalidField;

/** How much there can be of what findings and recommendations are about, so that sums of thousands of them are numbers still. */
final class Extent {

    /** Đồng: some fifty times what a province spends in a year. */
    static final long MONEY = 1_000_000_000_000_000L;
    /** m²: three times the country. */
    static final long LAND = 1_000_000_000_000L;

    private static final int PERSONS = 10_000_000;

    private Extent() {}

    /** @throws InvalidField when it is less than nothing, or more than there can be */
    static void check(String field, long amount, long most) {
        if (amount < 0) {
            throw new InvalidField(field, "negative");
        }
        if (amount > most) {
            throw new InvalidField(field, "tooLarge");
        }
    }

    static void check(long money, long land, int persons) {
        check("money", money, MONEY);
        check("land", land, LAND);
        check("persons", persons, PERSONS);
    }
}
