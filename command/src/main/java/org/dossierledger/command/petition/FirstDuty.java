package org.dossierledger.command.petition;

import java.time.Instant;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.deadline.Deadlines;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.petition.IntakeCommand.ClassifyPetition;
import org.dossierledger.shared.petition.IntakeCommand.ReceivePetition;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.Source;
import org.dossierledger.shared.petition.Subject;

/**
 * What an office owes first. It always counts from receipt, whenever the petition is classified, so that a slow
 * classification wins no time. Only a further denunciation is reviewed first (Law on Denunciations 2018 art. 37); what
 * follows a complaint is a denunciation like any other.
 *
 * @param duty null where no law fixes a day
 */
record FirstDuty(Duty duty, Deadline due) {

    private static final FirstDuty NONE = new FirstDuty(null, null);

    /** By what the writer calls it; nobody has read it yet. */
    static FirstDuty onReceipt(ReceivePetition c, Instant receivedAt, Deadlines deadlines) {
        var follows = c.earlier() != null && c.source() != Source.SPLIT;
        var further = follows && Facts.earlierKind(c.kind(), c.earlierKind()) == PetitionKind.DENUNCIATION;
        return c.kind() == PetitionKind.DENUNCIATION && further
                ? of(Duty.REVIEW, "K26", receivedAt, deadlines)
                : of(c.kind(), c.source(), true, c.subject(), receivedAt, deadlines);
    }

    static FirstDuty onClassification(ClassifyPetition c, Facts facts, InitialHandling handling, Deadlines deadlines) {
        if (c.kind() == PetitionKind.DENUNCIATION && c.competent()) {
            return facts.follows(PetitionKind.DENUNCIATION) && !handling.reviewed()
                    ? of(Duty.REVIEW, "K26", facts.receivedAt(), deadlines)
                    : of(Duty.INITIAL_HANDLING, handling.due(deadlines));
        }
        return of(c.kind(), facts.source(), c.competent(), facts.subject(), facts.receivedAt(), deadlines);
    }

    private static FirstDuty of(
            PetitionKind kind, Source source, boolean competent, Subject subject, Instant at, Deadlines deadlines) {
        return switch (kind) {
            case COMPLAINT -> acceptance(at, deadlines);
            case DENUNCIATION ->
                competent ? of(Duty.INITIAL_HANDLING, "K19", at, deadlines) : of(Duty.TRANSFER, "K20", at, deadlines);
            case DENUNCIATION_INFORMATION -> NONE;
            case FEEDBACK ->
                !competent && subject.kind() == Subject.Kind.RULES
                        ? of(Duty.FORWARDING, "K32", at, deadlines)
                        : answer(source, at, deadlines);
            case MIXED -> answer(source, at, deadlines);
        };
    }

    /** The clock changed on 01/07/2026; before, K10 applied. */
    private static FirstDuty acceptance(Instant at, Deadlines deadlines) {
        var due = Docket.ifInForce("K9", at, deadlines)
                .or(() -> Docket.ifInForce("K10", at, deadlines))
                .orElse(null);
        return of(Duty.ACCEPTANCE, due);
    }

    private static FirstDuty answer(Source source, Instant at, Deadlines deadlines) {
        return source == Source.RECEPTION ? of(Duty.ANSWER, "K28", at, deadlines) : NONE;
    }

    private static FirstDuty of(Duty duty, String clock, Instant at, Deadlines deadlines) {
        return of(duty, Docket.lawful(clock, at, deadlines));
    }

    private static FirstDuty of(Duty duty, Deadline due) {
        return due == null ? NONE : new FirstDuty(duty, due);
    }
}
