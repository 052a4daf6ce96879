package org.dossierledger.app.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.dossier.SampleDossiers.DOSSIER;
import static org.dossierledger.shared.dossier.SampleDossiers.RECEIVED_AT;
import static org.dossierledger.shared.dossier.SampleDossiers.workingDays;

import java.util.List;
import org.dossierledger.shared.deadline.Length;
import org.dossierledger.shared.dossier.DossierEvent.StageCompleted;
import org.dossierledger.shared.dossier.DossierEvent.StageStarted;
import org.dossierledger.shared.dossier.DossierEvent.StagesPlanned;
import org.dossierledger.shared.dossier.PlannedStage;
import org.dossierledger.shared.unit.UnitCode;
import org.junit.jupiter.api.Test;

class RunningStagesTest {

    private static final UnitCode TAX = UnitCode.of("H98.05");

    @Test
    void a_stage_runs_from_its_start_to_its_completion() {
        var planned = new StagesPlanned(DOSSIER, List.of(stage("1"), stage("2")));
        var started = new StageStarted(DOSSIER, "1", TAX, workingDays(RECEIVED_AT, 2));
        var completed = new StageCompleted(DOSSIER, "1", TAX, false, 0);

        assertThat(RunningStages.of(StoredDeadlinesTest.told(planned)).running())
                .isEmpty();
        assertThat(RunningStages.of(StoredDeadlinesTest.told(planned, started)).running())
                .containsExactly(stage("1"));
        assertThat(RunningStages.of(StoredDeadlinesTest.told(planned, started, completed))
                        .running())
                .isEmpty();
    }

    private static PlannedStage stage(String id) {
        return new PlannedStage(id, "Thẩm định", TAX, 1, Length.workingDays(2));
    }
}
