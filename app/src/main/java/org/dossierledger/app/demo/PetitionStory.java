package org.dossierledger.app.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.person.Person;
import org.dossierledger.shared.petition.Deficiency;
import org.dossierledger.shared.petition.Field;
import org.dossierledger.shared.petition.IntakeCommand.*;
import org.dossierledger.shared.petition.PetitionCommand;
import org.dossierledger.shared.petition.PetitionId;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.Petitioner;
import org.dossierledger.shared.petition.Source;
import org.dossierledger.shared.petition.Subject;
import org.dossierledger.shared.reception.ReceptionId;
import org.dossierledger.shared.sealing.Sealed;
import org.dossierledger.shared.unit.UnitCode;

/** One petition of any kind: who wrote it, and the steps that all kinds have. Plots put the others in between. */
class PetitionStory {

    /** More are named in the paper that they signed. */
    private static final int MOST_NAMED = 12;

    final Props props;
    final Script script;
    final Team team;
    final PetitionId id;
    final PetitionKind kind;

    private List<Petitioner> petitioners;
    private Sealed summary;
    private PetitionId earlier;
    private PetitionKind earlierKind;
    private ReceptionId reception;
    private UnitCode transferredBy;

    PetitionStory(Props props, Script script, Team team, PetitionKind kind) {
        this.props = props;
        this.script = script;
        this.team = team;
        this.kind = kind;
        this.id = PetitionId.of(props.newId());
    }

    PetitionStory following(PetitionStory before) {
        earlier = before.id;
        earlierKind = before.kind;
        return this;
    }

    PetitionStory broughtTo(ReceptionId visit) {
        reception = visit;
        return this;
    }

    PetitionStory sentOnBy(UnitCode unit) {
        transferredBy = unit;
        return this;
    }

    /** @param people 0: nobody signed */
    PetitionStory received(Source source, int people, Subject subject) {
        var persons = new ArrayList<Person>();
        for (var i = 0; i < Math.min(people, MOST_NAMED); i++) {
            persons.add(props.words().person(props.random()));
        }
        return received(source, persons, people, subject);
    }

    PetitionStory received(Source source, List<Person> persons, int people, Subject subject) {
        var day = Moment.dateOf(script.at());
        var text = props.words(kind.feature());
        var respondent =
                kind.confidential() ? props.words().person(props.random()).name() : team.chair();
        var slip = transferredBy == null ? null : props.number("PC");
        script.step(team.officer(), () -> {
            petitioners = petitioners(persons, people);
            summary = props.office().text(text);
            return new ReceivePetition(
                    id,
                    props.office().code("DT", team.unit(), day, id.value()),
                    kind,
                    source,
                    team.unit(),
                    petitioners,
                    people,
                    summary,
                    sealed(respondent),
                    subject,
                    earlier,
                    earlierKind,
                    reception,
                    transferredBy,
                    slip);
        });
        return this;
    }

    private List<Petitioner> petitioners(List<Person> persons, int people) {
        var kept = new ArrayList<Petitioner>();
        for (var person : persons) {
            var speaks = people >= 5 && kept.size() < 3;
            kept.add(
                    kind.confidential()
                            ? new Petitioner(
                                    Petitioner.Form.INDIVIDUAL,
                                    null,
                                    props.office().vaulted(id.value(), kept.size(), person),
                                    speaks)
                            : new Petitioner(
                                    Petitioner.Form.INDIVIDUAL, props.office().petitioner(person), null, speaks));
        }
        return kept;
    }

    /** One content of a mixed petition; whoever wrote that one stays where they are. */
    PetitionStory partOf(PetitionStory whole, int people, Subject subject) {
        var day = Moment.dateOf(script.at());
        var text = props.words(kind.feature());
        script.step(team.officer(), () -> {
            petitioners = whole.petitioners;
            summary = props.office().text(text);
            return new ReceivePetition(
                    id,
                    props.office().code("DT", team.unit(), day, id.value()),
                    kind,
                    Source.SPLIT,
                    team.unit(),
                    petitioners,
                    people,
                    summary,
                    null,
                    subject,
                    whole.id,
                    whole.kind,
                    null,
                    null,
                    null);
        });
        return this;
    }

    PetitionStory classified() {
        return classified(List.of(), null, false);
    }

    /** @param competentBody null: this one */
    PetitionStory classified(List<Deficiency> deficiencies, String competentBody, boolean remote) {
        return officer(petition -> new ClassifyPetition(
                petition,
                kind,
                Field.ADMINISTRATIVE,
                null,
                deficiencies,
                competentBody == null,
                competentBody,
                remote,
                false,
                List.of()));
    }

    PetitionStory noticed(Duty duty) {
        return officer(petition -> new SendNotice(petition, duty, props.number("TB-UBND")));
    }

    PetitionStory closed() {
        var reason = props.words("close." + kind.feature());
        return officer(petition -> new ClosePetition(petition, reason));
    }

    PetitionStory noted() {
        var text = props.words("petitionNote");
        return handler(petition -> new AddPetitionNote(petition, sealed(text)));
    }

    /** What the denouncer wrote by hand lies in the vault. */
    PetitionStory originalKept() {
        var paper = "%PDF-1.4 made up".getBytes(StandardCharsets.UTF_8);
        return officer(petition -> new KeepOriginal(
                petition,
                props.office().original(petitioners.get(0).vaultId(), paper),
                "application/pdf",
                paper.length));
    }

    PetitionStory later(int workingDays) {
        script.later(workingDays);
        return this;
    }

    PetitionStory officer(Function<PetitionId, PetitionCommand> command) {
        return by(team.officer(), command);
    }

    PetitionStory handler(Function<PetitionId, PetitionCommand> command) {
        return by(team.handler(), command);
    }

    PetitionStory leader(Function<PetitionId, PetitionCommand> command) {
        return by(team.leader(), command);
    }

    PetitionStory by(Actor actor, Function<PetitionId, PetitionCommand> command) {
        script.step(actor, () -> command.apply(id));
        return this;
    }

    /** Under the key of the summary, as a desk seals it. */
    Sealed sealed(String text) {
        return props.office().text(summary.keyId(), text);
    }
}
