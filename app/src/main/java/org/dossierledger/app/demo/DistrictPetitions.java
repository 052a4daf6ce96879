package org.dossierledger.app.demo;

import java.time.LocalDate;
import java.util.List;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.feedback.FeedbackCommand.AcceptFeedback;
import org.dossierledger.shared.petition.IntakeCommand.AssignPetition;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.Source;
import org.dossierledger.shared.petition.Subject;
import org.dossierledger.shared.unit.UnitCode;

/** Petitions that a district received in its last weeks, and of which a commune took over what was not finished. */
final class DistrictPetitions {

    private static final LocalDate LAST_WEEKS = LocalDate.parse("2025-06-11");
    private static final LocalDate AFTERWARDS = LocalDate.parse("2025-07-07");
    private static final UnitCode COMMUNE = UnitCode.of("H98.34");

    private final Props props;

    DistrictPetitions(Props props) {
        this.props = props;
    }

    void tell(List<Step> steps) {
        for (var i = 0; i < 4; i++) {
            var script = props.script(LAST_WEEKS.plusDays(4L * i));
            var story = new PetitionStory(props, script, Team.YEN_LANG, PetitionKind.FEEDBACK);
            story.received(Source.POST, 1, new Subject(Subject.Kind.OTHER, null, Team.YEN_LANG.unit(), null))
                    .later(2)
                    .classified();
            if (i > 0) {
                script.until(AFTERWARDS.atTime(9, 0).atZone(Moment.ZONE).toInstant());
                story.leader(petition -> new AssignPetition(petition, COMMUNE, "xulydon.yenlang", null))
                        .officer(petition -> new AcceptFeedback(petition, COMMUNE));
            }
            steps.addAll(script.steps());
        }
    }
}
