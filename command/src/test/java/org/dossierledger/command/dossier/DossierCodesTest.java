package org.dossierledger.command.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.dossierledger.shared.TestDatabase;
import org.dossierledger.shared.dossier.DossierId;
import org.dossierledger.shared.unit.UnitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DossierCodesTest {

    private static final UnitCode DESK = UnitCode.of("H98.00");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private HikariDataSource database;
    private DossierCodes codes;

    @BeforeEach
    void open() {
        database = new HikariDataSource();
        database.setDataSource(TestDatabase.fresh().ledger());
        codes = new DossierCodes(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void codes_count_from_one_for_each_desk_and_day() {
        assertThat(next()).isEqualTo("H98.00-261124-0001");
        assertThat(next()).isEqualTo("H98.00-261124-0002");
        assertThat(codes.next(DESK, DAY.plusDays(1), DossierId.random()).value())
                .isEqualTo("H98.00-261125-0001");
        assertThat(codes.next(UnitCode.of("H98.02"), DAY, DossierId.random()).value())
                .isEqualTo("H98.02-261124-0001");
    }

    @Test
    void a_dossier_keeps_the_code_it_has() {
        var dossier = DossierId.random();
        var code = codes.next(DESK, DAY, dossier);

        assertThat(codes.next(DESK, DAY.plusDays(3), dossier)).isEqualTo(code);
    }

    @Test
    void petitions_count_in_a_series_of_their_own() {
        assertThat(next()).isEqualTo("H98.00-261124-0001");
        assertThat(codes.next("DT", DESK, DAY, "petition")).isEqualTo("DT.H98.00-261124-0001");
        assertThat(next()).isEqualTo("H98.00-261124-0002");
    }

    @Test
    void a_foreign_code_that_looks_like_ours_is_passed_over() {
        var foreign = Map.of("H98.00-261124-0001", "d-1", "G22", "d-2", "DT.H98.00-261124-0001", "p-1", "DT.", "p-2");
        codes.reserve(foreign);
        codes.reserve(foreign);

        assertThat(next()).isEqualTo("H98.00-261124-0002");
        assertThat(codes.next("DT", DESK, DAY, "petition")).isEqualTo("DT.H98.00-261124-0002");
    }

    @Test
    void desks_that_receive_at_the_same_moment_get_different_codes() throws Exception {
        var clerks = Executors.newFixedThreadPool(8);
        var asked = new ArrayList<Callable<String>>();
        for (var i = 0; i < 200; i++) {
            asked.add(this::next);
        }
        var given = new ArrayList<String>();
        for (var answer : clerks.invokeAll(asked)) {
            given.add(answer.get());
        }
        clerks.shutdown();

        assertThat(given).doesNotHaveDuplicates().contains("H98.00-261124-0200");
    }

    private String next() {
        return codes.next(DESK, DAY, DossierId.random()).value();
    }
}
