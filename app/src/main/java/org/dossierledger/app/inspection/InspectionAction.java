package org.dossierledger.app.inspection;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.dossierledger.query.inspection.InspectionState;
import org.dossierledger.shared.inspection.InspectionCommand;
import org.dossierledger.shared.inspection.InspectionCommand.*;
import org.dossierledger.shared.inspection.InspectionKind;
import org.dossierledger.shared.inspection.Stage;

/** What can be done in an inspection or a check: the last part of its address, the command, and who may. */
public enum InspectionAction {
    ANNOUNCEMENT("announcement", AnnounceInspection.class, Standpoint.LEAD, Standpoint.TEAM),
    SAMPLE("samples", DrawSample.class, Standpoint.TEAM),
    FINDING("findings", RecordFinding.class, Standpoint.TEAM),
    DROPPED_FINDING("dropped-findings", DropFinding.class, Standpoint.TEAM),
    EXPLANATION_REQUEST("explanation-requests", RequestExplanation.class, Standpoint.TEAM),
    EXPLANATION("explanations", GiveExplanation.class, Standpoint.INSPECTED),
    DIRECT_END("direct-end", EndDirectInspection.class, Standpoint.LEAD, Standpoint.TEAM),
    REPORT("report", ReportInspection.class, Standpoint.TEAM),
    DRAFT("draft", HandDraftOver.class, Standpoint.TEAM),
    APPRAISAL("appraisal", AppraiseDraft.class, Standpoint.LEAD),
    CONCLUSION("conclusion", ConcludeInspection.class, Standpoint.LEAD),
    RESULT_NOTICE("result-notice", NotifyCheckResult.class, Standpoint.LEAD),
    PUBLICATION("publication", PublishInspectionConclusion.class, Standpoint.LEAD),
    NEW_MEMBER("new-members", AddTeamMember.class, Standpoint.LEAD),
    REMOVED_MEMBER("removed-members", RemoveTeamMember.class, Standpoint.LEAD),
    EXTENSION("extension", ExtendInspection.class, Standpoint.LEAD),
    CHECK_EXTENSION("check-extension", ExtendCheck.class, Standpoint.LEAD),
    PAUSE("pause", PauseInspection.class, Standpoint.LEAD),
    RESUMPTION("resumption", ResumeInspection.class, Standpoint.LEAD),
    CALLING_OFF("calling-off", CallInspectionOff.class, Standpoint.LEAD),
    CLOSING("closing", CloseInspection.class, Standpoint.LEAD),
    CORRECTION("corrections", CorrectInspection.class, Standpoint.LEAD, Standpoint.TEAM, Standpoint.INSPECTED);

    private final String path;
    private final Class<? extends InspectionCommand> command;
    private final Set<Standpoint> who;

    InspectionAction(String path, Class<? extends InspectionCommand> command, Standpoint first, Standpoint... more) {
        this.path = path;
        this.command = command;
        this.who = EnumSet.of(first, more);
    }

    public static Optional<InspectionAction> at(String path) {
        return Arrays.stream(values())
                .filter(action -> action.path.equals(path))
                .findFirst();
    }

    public String path() {
        return path;
    }

    public Class<? extends InspectionCommand> command() {
        return command;
    }

    boolean allowedFrom(Standpoint standpoint) {
        return who.contains(standpoint);
    }

    /** Whether it can follow now; the aggregate has the last word. */
    public boolean possible(InspectionState it) {
        if (it.stage().over()) {
            return this == CORRECTION;
        }
        var announced = it.at(Stage.ANNOUNCED) != null;
        var concluded = it.stage().concluded();
        var working = announced && !concluded && !it.paused();
        var inspection = it.kind() == InspectionKind.INSPECTION;
        return switch (this) {
            case ANNOUNCEMENT -> !announced;
            case SAMPLE, FINDING, EXPLANATION_REQUEST -> working;
            case DROPPED_FINDING -> working && it.findings().stream().anyMatch(each -> each.droppedBecause() == null);
            case EXPLANATION -> it.explanations().stream().anyMatch(each -> each.answeredAt() == null);
            case DIRECT_END -> working && it.at(Stage.ENDED) == null;
            case EXTENSION -> inspection && working && it.at(Stage.ENDED) == null;
            case CHECK_EXTENSION -> !inspection && working && it.at(Stage.ENDED) == null;
            case REPORT -> working && it.at(Stage.ENDED) != null && it.at(Stage.REPORTED) == null;
            case DRAFT -> inspection && it.at(Stage.REPORTED) != null && it.at(Stage.DRAFTED) == null && !concluded;
            case APPRAISAL ->
                inspection && it.at(Stage.DRAFTED) != null && it.at(Stage.APPRAISED) == null && !concluded;
            case CONCLUSION -> inspection && it.at(Stage.DRAFTED) != null && !concluded;
            case RESULT_NOTICE -> !inspection && it.at(Stage.REPORTED) != null && !concluded;
            case PUBLICATION -> inspection && concluded && it.at(Stage.PUBLISHED) == null;
            case NEW_MEMBER, REMOVED_MEMBER -> !concluded;
            case PAUSE -> working;
            case RESUMPTION -> it.paused();
            case CALLING_OFF -> !concluded;
            case CLOSING -> concluded;
            case CORRECTION -> true;
        };
    }
}
