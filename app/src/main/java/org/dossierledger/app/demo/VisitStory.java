package org.dossierledger.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.person.Person;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.Petitioner;
import org.dossierledger.shared.petition.Source;
import org.dossierledger.shared.petition.Subject;
import org.dossierledger.shared.reception.Handling;
import org.dossierledger.shared.reception.Mode;
import org.dossierledger.shared.reception.ReceptionCommand.*;
import org.dossierledger.shared.reception.ReceptionId;
import org.dossierledger.shared.reception.RefusalGround;
import org.dossierledger.shared.sealing.Sealed;

/** One visit: who came, with what, and what they were told. */
final class VisitStory {

    private final Props props;
    private final Script script;
    private final Team team;
    private final ReceptionId id;
    private final List<Person> persons = new ArrayList<>();

    private PetitionKind kind;
    private Sealed summary;

    VisitStory(Props props, Script script, Team team) {
        this.props = props;
        this.script = script;
        this.team = team;
        this.id = ReceptionId.of(props.newId());
    }

    Script script() {
        return script;
    }

    Team team() {
        return team;
    }

    List<Step> steps() {
        return script.steps();
    }

    VisitStory later(int workingDays) {
        script.later(workingDays);
        return this;
    }

    VisitStory scheduled(Mode mode, Instant sessionAt, boolean online) {
        script.step(team.officer(), () -> new ScheduleReception(id, team.unit(), mode, sessionAt, online));
        script.until(sessionAt);
        return this;
    }

    VisitStory received(Mode mode, PetitionKind what, int people, boolean online) {
        kind = what;
        come(Math.min(people, 3));
        var day = Moment.dateOf(script.at());
        var content = props.words(kind.feature());
        var asks = props.words("request");
        var sits = mode == Mode.REGULAR
                ? "Cán bộ tiếp công dân"
                : mode == Mode.DELEGATED ? "Phó " + team.chair() : team.chair();
        var repeated = props.oneIn(6);
        script.step(team.officer(), () -> {
            var visitors = visitors();
            summary = props.office().text(content);
            return new ReceiveCitizens(
                    id,
                    code(day),
                    team.unit(),
                    mode,
                    sits,
                    online,
                    online,
                    visitors,
                    people,
                    people >= 5 ? visitors.size() - 1 : 0,
                    repeated,
                    summary,
                    sealed(asks),
                    kind,
                    true,
                    null,
                    people);
        });
        return this;
    }

    private void come(int named) {
        for (var i = 0; i < named; i++) {
            persons.add(props.words().person(props.random()));
        }
    }

    private List<Petitioner> visitors() {
        var visitors = new ArrayList<Petitioner>();
        for (var person : persons) {
            visitors.add(
                    kind.confidential()
                            ? new Petitioner(
                                    Petitioner.Form.INDIVIDUAL,
                                    null,
                                    props.office().vaulted(id.value(), visitors.size(), person),
                                    false)
                            : new Petitioner(
                                    Petitioner.Form.INDIVIDUAL, props.office().petitioner(person), null, false));
        }
        return visitors;
    }

    private String code(LocalDate day) {
        return props.office().code("TD", team.unit(), day, id.value());
    }

    private Sealed sealed(String text) {
        return props.office().text(summary.keyId(), text);
    }

    VisitStory documentsTaken() {
        var receipt = props.number("BN-TCD");
        script.step(team.officer(), () -> new TakeDocuments(id, List.of("Đơn", "Bản sao quyết định"), receipt));
        return this;
    }

    /** The petition is received right after the visit has heard of it. */
    VisitStory takenUp(PetitionStory petition) {
        script.step(team.officer(), () -> new TakePetitionUp(id, petition.id, petition.kind));
        petition.broughtTo(id)
                .received(
                        Source.RECEPTION,
                        persons,
                        persons.size(),
                        new Subject(Subject.Kind.ACT, null, team.unit(), null));
        return this;
    }

    VisitStory concluded() {
        var text = props.words("conclusion");
        var number = props.number("TB-TCD");
        script.step(team.leader(), () -> new ConcludeReception(id, sealed(text), number));
        return this;
    }

    VisitStory answered(Handling handling, String body, String number) {
        script.step(team.officer(), () -> new AnswerVisitor(id, handling, body, number));
        return this;
    }

    VisitStory followed() {
        var result = props.words("result");
        script.step(team.officer(), () -> new FollowResult(id, result));
        return this;
    }

    VisitStory refused(RefusalGround ground) {
        kind = PetitionKind.FEEDBACK;
        come(1);
        var day = Moment.dateOf(script.at());
        var reason = props.words("refuseVisit." + ground);
        script.step(team.officer(), () -> new RefuseReception(id, code(day), team.unit(), ground, reason, visitors()));
        return this;
    }

    VisitStory refusalNoticed() {
        var number = props.number("TB-TCD");
        script.step(team.leader(), () -> new IssueRefusalNotice(id, number));
        return this;
    }
}
