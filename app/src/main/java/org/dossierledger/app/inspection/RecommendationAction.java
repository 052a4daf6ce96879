package org.dossierledger.app.inspection;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.dossierledger.query.inspection.RecommendationState;
import org.dossierledger.shared.inspection.Direction;
import org.dossierledger.shared.inspection.RecommendationCommand;
import org.dossierledger.shared.inspection.RecommendationCommand.*;

/** What can be done with a recommendation: the last part of its address, the command, and who may. */
public enum RecommendationAction {
    ANSWER("answer", AnswerRecommendation.class, Standpoint.INSPECTED),
    RESULT("results", ReportRecommendation.class, Standpoint.INSPECTED),
    FOLLOW_UP("follow-ups", FollowRecommendationUp.class, Standpoint.LEAD, Standpoint.TEAM),
    NEW_DAY("new-day", MoveRecommendation.class, Standpoint.LEAD),
    COMPLETION("completion", CompleteRecommendation.class, Standpoint.LEAD),
    SETTLEMENT("settlement", SettleRecommendation.class, Standpoint.LEAD),
    CORRECTION(
            "corrections",
            CorrectRecommendation.class,
            Standpoint.LEAD,
            Standpoint.TEAM,
            Standpoint.INSPECTED,
            Standpoint.MAKER);

    private final String path;
    private final Class<? extends RecommendationCommand> command;
    private final Set<Standpoint> who;

    RecommendationAction(
            String path, Class<? extends RecommendationCommand> command, Standpoint first, Standpoint... more) {
        this.path = path;
        this.command = command;
        this.who = EnumSet.of(first, more);
    }

    public static Optional<RecommendationAction> at(String path) {
        return Arrays.stream(values())
                .filter(action -> action.path.equals(path))
                .findFirst();
    }

    public String path() {
        return path;
    }

    public Class<? extends RecommendationCommand> command() {
        return command;
    }

    /** Whether it can follow now: what is at its end can still be corrected. */
    boolean possible(RecommendationState it) {
        return this == CORRECTION || !it.progress().over();
    }

    /** What the inspected recommend, the inspecting body answers and carries out itself. */
    boolean allowedFrom(Standpoint standpoint, Direction direction) {
        return who.contains(standpoint) || direction == Direction.TO_INSPECTING && standpoint == Standpoint.LEAD;
    }
}
