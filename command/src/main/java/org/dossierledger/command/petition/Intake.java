package org.dossierledger.command.petition;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.dossierledger.command.act.Corrections;
import org.dossierledger.command.act.TakingOver;
import org.dossierledger.command.act.UnknownUnit;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.deadline.Deadlines;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.petition.Deficiency;
import org.dossierledger.shared.petition.IntakeCommand.*;
import org.dossierledger.shared.petition.IntakeEvent.*;
import org.dossierledger.shared.petition.NonAcceptanceGround;
import org.dossierledger.shared.petition.PetitionId;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.Petitioner;
import org.dossierledger.shared.unit.UnitCode;

/** Phân loại, xử lý đơn (Circular 05/2021/TT-TTCP), and what every desk may add. */
final class Intake {

    /** From so many on it is a crowd (đông người). */
    private static final int CROWD = 5;

    private final Docket docket;

    Intake(Docket docket) {
        this.docket = docket;
    }

    @CommandHandler
    void handle(ClassifyPetition c, MetaData metadata, Clock clock, Deadlines deadlines, Catalogue catalogue) {
        var step = docket.step(c, metadata, clock);
        var facts = docket.facts();
        var petitioners = c.petitioners() == null ? facts.petitioners() : c.petitioners();
        check(c, petitioners, facts.petitioners());
        var levelSkipping = skipsLevel(c, facts.unit(), catalogue) ? c.competentBody() : null;
        step.flagIf(levelSkipping != null, Irregularity.LEVEL_SKIPPING);
        var first = FirstDuty.onClassification(c, facts, docket.initialHandling(), deadlines);
        step.happened(new PetitionClassified(
                facts.id(),
                c.kind(),
                c.field(),
                c.petitioners(),
                c.deficiencies(),
                c.competent(),
                c.competentBody(),
                c.remote(),
                levelSkipping,
                protractedSince(c, facts),
                facts.people() >= CROWD,
                Limitation.of(c, facts, deadlines),
                first.duty(),
                first.due(),
                step.flags()));
    }

    private static void check(ClassifyPetition c, List<Petitioner> petitioners, List<Petitioner> before) {
        if (!c.competent() && (c.competentBody() == null || c.competentBody().isBlank())) {
            throw new InvalidField("competentBody", "required");
        }
        if (petitioners.size() != before.size()) {
            throw new InvalidField("petitioners", "malformed");
        }
        var nameless = petitioners.isEmpty()
                || c.deficiencies().contains(Deficiency.ANONYMOUS)
                || c.deficiencies().contains(Deficiency.FALSE_NAME);
        if (c.kind() == PetitionKind.DENUNCIATION && nameless) {
            throw new AnonymousIsNoDenunciation();
        }
        DenouncerUnprotected.ifNamed(c.kind(), petitioners);
    }

    /** Vượt cấp: addressed to a higher body than the competent one, which has not finished with it. */
    private static boolean skipsLevel(ClassifyPetition c, UnitCode receiving, Catalogue catalogue) {
        if (c.competent()) {
            return false;
        }
        var competent = c.competentBody().length() > 60
                ? null
                : catalogue.units().find(UnitCode.of(c.competentBody())).orElse(null);
        var here = catalogue.units().find(receiving).orElse(null);
        return c.higherLevel()
                || competent != null
                        && here != null
                        && here.level().ordinal() < competent.level().ordinal();
    }

    /** Kéo dài: handled and answered before, and brought again (Law on Citizen Reception art. 9.3). */
    private static String protractedSince(ClassifyPetition c, Facts facts) {
        return facts.followsAnother() && c.deficiencies().contains(Deficiency.ALREADY_GUIDED)
                ? facts.earlier().value()
                : null;
    }

    @CommandHandler
    void handle(SplitPetition c, MetaData metadata, Clock clock) {
        var step = docket.step(c, metadata, clock);
        if (c.parts().size() < 2
                || new HashSet<>(c.parts().stream().map(Part::petitionId).toList()).size()
                        < c.parts().size()) {
            throw new SplitNeedsTwo();
        }
        if (c.parts().stream()
                .anyMatch(part -> part.petitionId().equals(docket.facts().id()))) {
            throw new InvalidField("parts", "malformed");
        }
        step.happened(new PetitionSplit(docket.facts().id(), c.parts(), step.flags()));
    }

    @CommandHandler
    void handle(JoinPetition c, MetaData metadata, Clock clock) {
        var step = docket.step(c, metadata, clock);
        ifAnother(c.primary());
        step.happened(new PetitionJoined(docket.facts().id(), c.primary(), c.reason(), step.flags()));
    }

    private void ifAnother(PetitionId petition) {
        if (petition.equals(docket.facts().id())) {
            throw new JoinedWithItself();
        }
    }

    @CommandHandler
    void handle(TakeSameContentIn c, MetaData metadata, Clock clock) {
        var step = docket.step(c, metadata, clock);
        ifAnother(c.repeated());
        step.happened(new SameContentReceived(docket.facts().id(), c.repeated()));
    }

    @CommandHandler
    void handle(RefuseAcceptance c, MetaData metadata, Clock clock, Deadlines deadlines) {
        var step = docket.step(c, metadata, clock);
        var late = ended(step, deadlines);
        step.flagIf(!borneOut(c.ground()), Irregularity.GROUND_NOT_BORNE_OUT);
        step.happened(new PetitionNotAccepted(
                docket.facts().id(),
                c.ground(),
                c.reason(),
                c.documentNumber(),
                late.late(),
                late.workingDays(),
                step.flags()));
    }

    /** Only what the record can tell: the other grounds are for the officer to know. */
    private boolean borneOut(NonAcceptanceGround ground) {
        var facts = docket.facts();
        return switch (ground) {
            case OUT_OF_TIME ->
                facts.classification().limitation() != null
                        && facts.receivedAt()
                                .isAfter(facts.classification().limitation().due());
            case UNSIGNED -> facts.has(Deficiency.UNSIGNED);
            default -> true;
        };
    }

    @CommandHandler
    void handle(TransferPetition c, MetaData metadata, Clock clock, Deadlines deadlines, Catalogue catalogue) {
        var step = docket.step(c, metadata, clock);
        ifElsewhere("TransferPetition");
        if (c.to() != null) {
            UnknownUnit.ifUnknown(catalogue, c.to(), step.at());
        }
        var late = ended(step, deadlines);
        step.happened(new PetitionTransferred(
                docket.facts().id(),
                c.to(),
                c.toBody(),
                c.documentNumber(),
                late.late(),
                late.workingDays(),
                step.flags()));
    }

    @CommandHandler
    void handle(GuidePetitioner c, MetaData metadata, Clock clock, Deadlines deadlines) {
        var step = docket.step(c, metadata, clock);
        ifElsewhere("GuidePetitioner");
        var late = ended(step, deadlines);
        step.happened(new PetitionGuided(
                docket.facts().id(), c.toBody(), c.documentNumber(), late.late(), late.workingDays(), step.flags()));
    }

    private void ifElsewhere(String step) {
        if (docket.facts().classification().competent()) {
            throw new PetitionIsCompetent(step);
        }
    }

    @CommandHandler
    void handle(ReturnPetition c, MetaData metadata, Clock clock, Deadlines deadlines) {
        var step = docket.step(c, metadata, clock);
        var late = ended(step, deadlines);
        step.happened(new PetitionReturned(
                docket.facts().id(), c.reason(), c.documentNumber(), late.late(), late.workingDays(), step.flags()));
    }

    @CommandHandler
    void handle(UrgeHandling c, MetaData metadata, Clock clock, Deadlines deadlines) {
        var step = docket.step(c, metadata, clock);
        ifElsewhere("UrgeHandling");
        var late = ended(step, deadlines);
        step.happened(new PetitionUrged(
                docket.facts().id(), c.toBody(), c.documentNumber(), late.late(), late.workingDays(), step.flags()));
    }

    @CommandHandler
    void handle(FilePetition c, MetaData metadata, Clock clock, Deadlines deadlines) {
        var step = docket.step(c, metadata, clock);
        var late = ended(step, deadlines);
        step.happened(
                new PetitionFiled(docket.facts().id(), c.reason(), late.late(), late.workingDays(), step.flags()));
    }

    /** How late the first duty is with which intake ends. */
    private Lateness ended(Docket.Step step, Deadlines deadlines) {
        var late = docket.duties()
                .latenessOfFirst(
                        step.at(),
                        deadlines,
                        Duty.ACCEPTANCE,
                        Duty.INITIAL_HANDLING,
                        Duty.TRANSFER,
                        Duty.FORWARDING,
                        Duty.REVIEW,
                        Duty.ANSWER);
        late.flag(step.flags());
        return late;
    }

    @CommandHandler
    void handle(AssignPetition c, MetaData metadata, Clock clock, Catalogue catalogue) {
        var step = docket.step(c, metadata, clock);
        UnknownUnit.ifUnknown(catalogue, c.unit(), step.at());
        step.happened(new PetitionAssigned(docket.facts().id(), c.unit(), c.officer(), c.reason(), step.flags()));
    }

    @CommandHandler
    void handle(TakePetitionOver c, MetaData metadata, Clock clock, Catalogue catalogue) {
        var step = docket.step(c, metadata, clock);
        var holds = c.from().equals(docket.facts().unit());
        TakingOver.check(catalogue, c.from(), c.unit(), c.effective(), step.act(), holds);
        step.happened(new PetitionTakenOver(
                docket.facts().id(),
                c.from(),
                c.unit(),
                c.legalBasis(),
                c.minutesNumber(),
                c.effective(),
                step.flags()));
    }

    @CommandHandler
    void handle(SendNotice c, MetaData metadata, Clock clock, Deadlines deadlines) {
        var step = docket.step(c, metadata, clock);
        if (!NOTICES.contains(c.duty()) || !docket.duties().owes(c.duty())) {
            throw new NothingOwed(c.duty());
        }
        var late = docket.duties().lateness(c.duty(), step.at(), deadlines);
        late.flag(step.flags());
        step.happened(new NoticeSent(
                docket.facts().id(), c.duty(), c.documentNumber(), late.late(), late.workingDays(), step.flags()));
    }

    /** Duties that are done by telling somebody, and by nothing else. */
    private static final List<Duty> NOTICES =
            List.of(Duty.ACCEPTANCE_NOTICE, Duty.SUSPENSION_NOTICE, Duty.RESULT_BACK, Duty.RESULT_ON);

    @CommandHandler
    void handle(TakeTransferResultIn c, MetaData metadata, Clock clock, Deadlines deadlines) {
        var step = docket.step(c, metadata, clock);
        step.happened(new TransferResultReceived(
                docket.facts().id(),
                c.result(),
                c.documentNumber(),
                Docket.lawful("K29-person", step.at(), deadlines)));
    }

    @CommandHandler
    void handle(ClosePetition c, MetaData metadata, Clock clock) {
        var step = docket.step(c, metadata, clock);
        step.flagIf(docket.duties().any(), Irregularity.CLOSED_WITH_DUTIES);
        step.happened(new PetitionClosed(docket.facts().id(), c.reason(), step.flags()));
    }

    @CommandHandler
    void handle(AttachPetitionDocument c, MetaData metadata, Clock clock) {
        docket.step(c, metadata, clock)
                .happened(new PetitionDocumentAttached(
                        docket.facts().id(), c.sha256(), c.description(), c.mediaType(), c.size()));
    }

    @CommandHandler
    void handle(KeepOriginal c, MetaData metadata, Clock clock) {
        docket.step(c, metadata, clock)
                .happened(new OriginalKept(docket.facts().id(), c.vaultDocument(), c.mediaType(), c.size()));
    }

    @CommandHandler
    void handle(AddPetitionNote c, MetaData metadata, Clock clock) {
        docket.step(c, metadata, clock)
                .happened(new PetitionNoteAdded(docket.facts().id(), c.text()));
    }

    @CommandHandler
    void handle(CorrectPetition c, MetaData metadata, Clock clock) {
        var step = docket.step(c, metadata, clock);
        var corrected =
                Corrections.check(c.correctedEvent(), c.field(), c.value(), c.sealed(), docket.past(), step.act());
        step.happened(new PetitionCorrected(
                docket.facts().id(),
                c.correctedEvent(),
                corrected.getSimpleName(),
                c.field(),
                c.value(),
                c.sealed(),
                c.reason()));
    }
}
