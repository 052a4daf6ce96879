package org.dossierledger.command.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.dossier.DossierEvent.DossierTakenOver;
import org.dossierledger.shared.dossier.DossierEvent.StageCompleted;
import org.dossierledger.shared.dossier.DossierEvent.StageStarted;
import org.dossierledger.shared.dossier.DossierEvent.StagesPlanned;
import org.dossierledger.shared.dossier.PlannedStage;

/** How far an interlinked dossier (hồ sơ liên thông) has come: planned, running and completed stages. */
final class Stages {

    private final List<PlannedStage> planned = new ArrayList<>();
    private final Map<String, Deadline> running = new HashMap<>();
    private final Set<String> completed = new HashSet<>();

    @EventSourcingHandler
    void on(StagesPlanned event) {
        planned.addAll(event.stages());
    }

    /** The body that goes on does the stages of the one that ended, those to come too. */
    @EventSourcingHandler
    void on(DossierTakenOver event) {
        planned.replaceAll(stage -> stage.unit().equals(event.from())
                ? new PlannedStage(stage.stage(), stage.name(), event.to(), stage.order(), stage.allotment())
                : stage);
    }

    @EventSourcingHandler
    void on(StageStarted event) {
        running.put(event.stage(), event.due());
    }

    @EventSourcingHandler
    void on(StageCompleted event) {
        running.remove(event.stage());
        completed.add(event.stage());
    }

    /** Stages planned earlier are still to be done, so that newly planned ones wait their turn. */
    boolean waiting() {
        return !running.isEmpty();
    }

    boolean knows(String stage) {
        return planned.stream().anyMatch(plan -> plan.stage().equals(stage));
    }

    PlannedStage running(String stage) {
        if (!running.containsKey(stage)) {
            throw new UnknownStage(stage);
        }
        return planned.stream()
                .filter(plan -> plan.stage().equals(stage))
                .findFirst()
                .orElseThrow();
    }

    Deadline due(String stage) {
        return running.get(stage);
    }

    /** The stages that start when {@code done} is complete; empty while parallel ones still run. */
    List<PlannedStage> after(String done) {
        var waiting = planned.stream()
                .filter(plan ->
                        !completed.contains(plan.stage()) && !plan.stage().equals(done))
                .toList();
        return waiting.stream().anyMatch(plan -> running.containsKey(plan.stage())) ? List.of() : first(waiting);
    }

    static List<PlannedStage> first(List<PlannedStage> stages) {
        var order = stages.stream().mapToInt(PlannedStage::order).min().orElse(0);
        return stages.stream().filter(plan -> plan.order() == order).toList();
    }
}
