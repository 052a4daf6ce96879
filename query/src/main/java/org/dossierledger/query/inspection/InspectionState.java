package org.dossierledger.query.inspection;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.dossierledger.query.duty.DutyState;
import org.dossierledger.shared.inspection.Authority;
import org.dossierledger.shared.inspection.Citation;
import org.dossierledger.shared.inspection.InspectionEvent.ExplanationGiven;
import org.dossierledger.shared.inspection.InspectionEvent.ExplanationRequested;
import org.dossierledger.shared.inspection.InspectionEvent.FindingRecorded;
import org.dossierledger.shared.inspection.InspectionKind;
import org.dossierledger.shared.inspection.Planning;
import org.dossierledger.shared.inspection.Population;
import org.dossierledger.shared.inspection.SampleMethod;
import org.dossierledger.shared.inspection.Stage;
import org.dossierledger.shared.inspection.TeamMember;
import org.dossierledger.shared.sealing.Sealed;

/**
 * Where an inspection or a check stood at an instant. What its texts say is sealed and stands in no answer.
 *
 * @param unit that inspects
 * @param objects those inspected
 * @param steps when each stage was reached, in the order in which they were
 * @param duties what was owed, the first due first
 * @param dueAt of the duty that is due first; null when nothing is owed
 * @param version last sequence number, for optimistic locking
 */
public record InspectionState(
        String id,
        String code,
        InspectionKind kind,
        Authority authority,
        Planning planning,
        String planNumber,
        String documentNumber,
        String legalBasis,
        String scope,
        String unit,
        Set<String> objects,
        LocalDate periodFrom,
        LocalDate periodTo,
        int durationDays,
        LocalDate accessFrom,
        LocalDate accessUntil,
        Stage stage,
        boolean paused,
        List<TeamMember> team,
        List<Reached> steps,
        List<Sample> samples,
        List<Finding> findings,
        List<Explanation> explanations,
        String conclusionNumber,
        List<DutyState> duties,
        Instant dueAt,
        boolean late,
        int workingDaysLate,
        List<String> irregularities,
        long version,
        @JsonIgnore Sealed conclusion) {

    public record Reached(Stage stage, Instant at) {}

    /** @param records ids, in the order drawn */
    public record Sample(
            int number,
            SampleMethod method,
            String algorithm,
            Population population,
            String seed,
            List<String> records,
            Instant at) {}

    /** @param droppedBecause null while it stands */
    public record Finding(
            int number,
            String lawViolated,
            long amount,
            long land,
            List<Citation> citations,
            String droppedBecause,
            Instant at,
            @JsonIgnore Sealed text) {

        static Finding of(FindingRecorded e, Instant at) {
            return new Finding(e.finding(), e.lawViolated(), e.amount(), e.land(), e.citations(), null, at, e.text());
        }

        Finding dropped(String reason) {
            return new Finding(number, lawViolated, amount, land, citations, reason, at, text);
        }
    }

    /** @param finding 0 for none in particular. @param answeredAt null while it is awaited */
    public record Explanation(
            int number,
            int finding,
            String addressee,
            String documentNumber,
            LocalDate answerBy,
            Instant askedAt,
            String answerNumber,
            Instant answeredAt,
            @JsonIgnore Sealed question,
            @JsonIgnore Sealed answer) {

        static Explanation of(ExplanationRequested e, Instant at) {
            return new Explanation(
                    e.explanation(),
                    e.finding(),
                    e.addressee().value(),
                    e.documentNumber(),
                    e.answerBy(),
                    at,
                    null,
                    null,
                    e.question(),
                    null);
        }

        Explanation given(ExplanationGiven e, Instant at) {
            return new Explanation(
                    number,
                    finding,
                    addressee,
                    documentNumber,
                    answerBy,
                    askedAt,
                    e.documentNumber(),
                    at,
                    question,
                    e.answer());
        }
    }

    /** When the stage was reached; null when it was not. */
    public Instant at(Stage wanted) {
        return steps.stream()
                .filter(each -> each.stage() == wanted)
                .map(Reached::at)
                .findFirst()
                .orElse(null);
    }

    public boolean hasInTeam(String account) {
        return team.stream().anyMatch(each -> each.account().equals(account));
    }

    /** Whether those inspected are told what was found. */
    public boolean told() {
        return at(Stage.PUBLISHED) != null || kind == InspectionKind.CHECK && at(Stage.CONCLUDED) != null;
    }

    /**
     * The same for those who are inspected: nothing of how their records are looked at, of explanations only those asked of
     * them, and what was found once they are told.
     *
     * @param asked whether a body's explanations are theirs
     */
    public InspectionState forInspected(Predicate<String> asked, boolean told) {
        return new InspectionState(
                id,
                code,
                kind,
                authority,
                planning,
                planNumber,
                documentNumber,
                legalBasis,
                scope,
                unit,
                objects,
                periodFrom,
                periodTo,
                durationDays,
                null,
                null,
                stage,
                paused,
                team,
                steps,
                List.of(),
                told
                        ? findings.stream()
                                .filter(each -> each.droppedBecause() == null)
                                .toList()
                        : List.of(),
                explanations.stream()
                        .filter(each -> asked.test(each.addressee()))
                        .toList(),
                told ? conclusionNumber : null,
                List.of(),
                null,
                false,
                0,
                List.of(),
                version,
                told ? conclusion : null);
    }
}
