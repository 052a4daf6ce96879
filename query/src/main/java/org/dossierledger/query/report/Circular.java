package org.dossierledger.query.report;

import java.time.LocalDate;

/** Which circular of the Government Inspectorate draws the tables: the one in force on the last day of the period. */
enum Circular {
    TT_02_2021("02/2021/TT-TTCP"),
    TT_01_2024("01/2024/TT-TTCP");

    private static final LocalDate SINCE_05_03_2024 = LocalDate.of(2024, 3, 5);

    private final String number;

    Circular(String number) {
        this.number = number;
    }

    String number() {
        return number;
    }

    static Circular of(ReportPeriod period) {
        return period.lastDay().isBefore(SINCE_05_03_2024) ? TT_02_2021 : TT_01_2024;
    }
}
