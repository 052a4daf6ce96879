package org.dossierledger.app.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dossierledger.shared.deadline.DeadlineRequest;
import org.dossierledger.shared.deadline.Deadlines;
import org.dossierledger.shared.deadline.Length;
import org.dossierledger.shared.deadline.LengthUnit;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.dossier.Applicant;
import org.dossierledger.shared.dossier.Channel;
import org.dossierledger.shared.dossier.DossierCode;
import org.dossierledger.shared.dossier.DossierCommand;
import org.dossierledger.shared.dossier.DossierCommand.*;
import org.dossierledger.shared.dossier.DossierEvent.Outcome;
import org.dossierledger.shared.dossier.DossierId;
import org.dossierledger.shared.dossier.Paper;
import org.dossierledger.shared.dossier.PlannedStage;
import org.dossierledger.shared.procedure.Procedure;
import org.dossierledger.shared.sealing.Sealed;
import org.dossierledger.shared.unit.UnitCode;

/** The life of one dossier of the made-up province, as a list of steps. */
final class DossierStory {

    private final DossierId id;
    private final Procedure procedure;
    private final UnitCode desk;
    private final UnitCode competent;
    private final Deadlines deadlines;
    private final WorkingHours hours;
    private final Vocabulary words;
    private final Random random;
    private final Function<String, Sealed> seal;
    private final Supplier<String> receipt;
    private final List<Step> steps = new ArrayList<>();

    DossierStory(
            DossierId id,
            Procedure procedure,
            UnitCode desk,
            UnitCode competent,
            Deadlines deadlines,
            WorkingHours hours,
            Vocabulary words,
            Random random,
            Function<String, Sealed> seal,
            Supplier<String> receipt) {
        this.id = id;
        this.procedure = procedure;
        this.desk = desk;
        this.competent = competent;
        this.deadlines = deadlines;
        this.hours = hours;
        this.words = words;
        this.random = random;
        this.seal = seal;
        this.receipt = receipt;
    }

    /** @param code asked for when the dossier is received, so that the sequence of the day follows the receipts */
    List<Step> from(Instant receivedAt, Applicant applicant, Function<Instant, DossierCode> code) {
        var roll = random.nextInt(1000);
        var online = random.nextInt(100) < 35;
        if (online) {
            var submittedAt = receivedAt.minusSeconds(3600L * (2 + random.nextInt(10)));
            clerk(submittedAt, new SubmitDossier(id, procedure.code(), desk, applicant, papers()));
            if (roll < 40) {
                clerk(receivedAt, new RefuseDossier(id, words.reason("refuse", random)));
                return steps;
            }
        }
        var due = deadlines
                .compute(DeadlineRequest.of("K1", receivedAt).length(procedure.processing()))
                .due();
        var promised = roll >= 985 ? due.plusSeconds(3 * 86_400) : null;
        var channel = online ? Channel.ONLINE : random.nextInt(10) == 0 ? Channel.POST : Channel.COUNTER;
        clerk(
                receivedAt,
                () -> new ReceiveDossier(
                        id,
                        code.apply(receivedAt),
                        procedure.code(),
                        desk,
                        competent,
                        channel,
                        applicant,
                        papers(),
                        promised,
                        false));
        var assignedAt = hours.after(receivedAt, random.nextInt(2));
        handler(assignedAt, new AssignDossier(id, competent, officer()));
        if (random.nextInt(12) == 0) {
            handler(assignedAt.plusSeconds(4000), new AddNote(id, seal.apply(words.reason("note", random))));
        }
        middle(roll, receivedAt, assignedAt, due);
        return steps;
    }

    private void middle(int roll, Instant receivedAt, Instant assignedAt, Instant due) {
        var days = Math.max(1, days(procedure.processing()));
        if (roll < 60) {
            supplement(assignedAt, days, roll < 12 ? 2 : 1);
        } else if (roll < 85) {
            var apologised = hours.after(receivedAt, Math.max(0, days - 2));
            var until = deadlines.calendar().addWorkingDays(Moment.dateOf(due), 3 + random.nextInt(8));
            handler(apologised, new ExtendDossier(id, Moment.endOf(until), words.reason("extend", random)));
            resolve(hours.after(due, 1 + random.nextInt(9)));
        } else if (roll < 115) {
            var asked = hours.after(assignedAt, 1);
            var amount = 500_000L + 50_000L * random.nextInt(200);
            handler(asked, new RequestFinancialObligation(id, words.reason("obligation", random), amount));
            var paid = hours.after(asked, 1 + random.nextInt(6));
            clerk(paid, new ConfirmFinancialObligation(id, amount, "BL-" + (10_000 + random.nextInt(90_000))));
            resolve(hours.after(paid, Math.max(1, days / 2)));
        } else if (roll < 150 && days >= 8) {
            stages(assignedAt, days);
        } else if (roll < 160) {
            handler(hours.after(assignedAt, 1), new StopDossier(id, words.reason("stop", random)));
        } else if (roll < 170) {
            clerk(hours.after(assignedAt, 1), new RequestWithdrawal(id, words.reason("withdraw", random)));
            handler(hours.after(assignedAt, 2), new StopDossier(id, words.reason("stop", random)));
        } else if (roll < 180) {
            var entered = hours.after(assignedAt, 1);
            var written = receivedAt.minusSeconds(1800);
            handler(
                    entered,
                    () -> new CorrectDossier(
                            id,
                            receipt.get(),
                            "occurredAt",
                            written.toString(),
                            null,
                            words.reason("correct", random)));
            resolve(hours.after(entered, Math.max(1, days - 2)));
        } else if (roll < 195) {
            clerk(hours.after(receivedAt, Math.max(1, days - 1)), new ReturnResult(id, Channel.COUNTER));
        } else if (roll < 240) {
            resolve(hours.after(due, 1 + random.nextInt(15)));
        } else if (roll < 250) {
            handler(
                    hours.after(assignedAt, 2),
                    new HandOverDossier(
                            id,
                            competent.equals(desk) ? UnitCode.of("H98.07") : desk,
                            words.reason("handover", random)));
        } else if (roll < 262) {
            var resolvedAt = hours.after(receivedAt, Math.max(1, days - 1));
            back(
                    hours.after(resolvedAt, 2 + random.nextInt(4)),
                    resolvedAt,
                    new ResolveDossier(id, Outcome.GRANTED, null));
        } else {
            resolve(hours.after(receivedAt, Math.max(0, days - 1 - random.nextInt(Math.max(1, days / 2)))));
        }
    }

    private void supplement(Instant assignedAt, int days, int rounds) {
        var at = assignedAt;
        for (var round = 0; round < rounds; round++) {
            var asked = hours.after(at, 1 + random.nextInt(3));
            handler(
                    asked,
                    new RequestSupplement(
                            id, List.of(words.reason("items", random)), words.reason("supplement", random)));
            at = hours.after(asked, 1 + random.nextInt(8));
            clerk(at, new TakeSupplementIn(id, papers(), null));
        }
        resolve(hours.after(at, Math.max(1, days - 1 + random.nextInt(3) / 2)));
    }

    private void stages(Instant assignedAt, int days) {
        var share = new Length(Math.max(1, days / 4), LengthUnit.WORKING_DAYS);
        var tax = UnitCode.of("H98.05");
        handler(
                assignedAt.plusSeconds(600),
                new PlanStages(
                        id,
                        List.of(
                                new PlannedStage("1", "Thẩm tra hồ sơ", desk, 1, share),
                                new PlannedStage("2a", "Thẩm định", competent, 2, share),
                                new PlannedStage("2b", "Xác định nghĩa vụ tài chính", tax, 2, share),
                                new PlannedStage("3", "Ký duyệt", competent, 3, share))));
        var at = assignedAt;
        for (var stage : List.of("1", "2a", "2b", "3")) {
            at = hours.after(at, stage.equals("2b") ? 1 : Math.max(1, days / 5 + random.nextInt(2)));
            handler(at, new CompleteStage(id, stage));
        }
        resolve(hours.after(at, 1));
    }

    private void resolve(Instant at) {
        if (random.nextInt(150) == 0) {
            return; // nobody ever gets round to it
        }
        var outcome = random.nextInt(20) == 0 ? Outcome.DENIED : Outcome.GRANTED;
        handler(at, new ResolveDossier(id, outcome, "KQ-" + (1000 + random.nextInt(9000))));
        if (random.nextInt(25) != 0) {
            clerk(
                    hours.after(at, random.nextInt(3)),
                    new ReturnResult(id, random.nextInt(8) == 0 ? Channel.POST : Channel.COUNTER));
        }
    }

    private void clerk(Instant at, DossierCommand command) {
        clerk(at, () -> command);
    }

    private void clerk(Instant at, Supplier<DossierCommand> command) {
        steps.add(new Step(inOrder(at), null, "motcua", "CLERK", desk.value(), command));
    }

    private void handler(Instant at, DossierCommand command) {
        handler(at, () -> command);
    }

    private void handler(Instant at, Supplier<DossierCommand> command) {
        steps.add(new Step(inOrder(at), null, officer(), "HANDLER", competent.value(), command));
    }

    private void back(Instant at, Instant occurredAt, DossierCommand command) {
        steps.add(new Step(inOrder(at), occurredAt, officer(), "HANDLER", competent.value(), () -> command));
    }

    /** Hours of a day are drawn by lot; what follows still comes some minutes after what went before. */
    private Instant inOrder(Instant at) {
        var last = steps.isEmpty() ? Instant.MIN : steps.get(steps.size() - 1).at();
        return at.isAfter(last) ? at : last.plusSeconds(300L + random.nextInt(1500));
    }

    /** One of two officers of the unit, always the same for a dossier. */
    private String officer() {
        return "chuyenvien" + (1 + Math.floorMod(id.hashCode(), 2));
    }

    private List<Paper> papers() {
        return procedure.papers().stream()
                .map(name -> new Paper(name, Paper.Form.COPY, 1))
                .toList();
    }

    private static int days(Length length) {
        return switch (length.unit()) {
            case WORKING_DAYS -> length.amount();
            case CALENDAR_DAYS -> length.amount() * 5 / 7;
            case WORKING_HOURS -> Math.max(1, length.amount() / 8);
        };
    }
}
