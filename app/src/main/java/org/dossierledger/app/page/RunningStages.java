package org.dossierledger.app.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.dossierledger.query.dossier.TimelineEntry;
import org.dossierledger.shared.dossier.DossierEvent.StageCompleted;
import org.dossierledger.shared.dossier.DossierEvent.StageStarted;
import org.dossierledger.shared.dossier.DossierEvent.StagesPlanned;
import org.dossierledger.shared.dossier.PlannedStage;

/**
 * How far the stages of an interlinked dossier (hồ sơ liên thông) have come.
 *
 * @param running of those planned, the ones that can be completed
 */
record RunningStages(List<PlannedStage> planned, List<PlannedStage> running) {

    static RunningStages of(List<TimelineEntry> entries) {
        var planned = new LinkedHashMap<String, PlannedStage>();
        var running = new ArrayList<String>();
        for (var entry : entries) {
            if (entry.event() instanceof StagesPlanned plan) {
                plan.stages().forEach(stage -> planned.put(stage.stage(), stage));
            } else if (entry.event() instanceof StageStarted started) {
                running.add(started.stage());
            } else if (entry.event() instanceof StageCompleted completed) {
                running.remove(completed.stage());
            }
        }
        return new RunningStages(
                List.copyOf(planned.values()),
                running.stream().filter(planned::containsKey).map(planned::get).toList());
    }
}
