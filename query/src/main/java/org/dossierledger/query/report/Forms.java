package org.dossierledger.query.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All forms, by the circular that draws them. */
final class Forms {

    static final Form<VisitLine> RECEPTION = ReceptionForm.form();

    private static final List<Form<PetitionLine>> RESULTS = List.of(
            ComplaintResultForm.form(),
            DecisionEnforcementForm.form(),
            DenunciationResultForm.form(),
            ConclusionEnforcementForm.form());

    private static final Map<Circular, List<Form<PetitionLine>>> PROCESSING = Map.of(
            Circular.TT_02_2021,
            List.of(
                    ProcessingForm.of2021(),
                    ComplaintProcessingForm.of2021(),
                    DenunciationProcessingForm.of2021(),
                    FeedbackProcessingForm.of2021()),
            Circular.TT_01_2024,
            List.of(
                    ProcessingForm.of2024(),
                    ComplaintProcessingForm.of2024(),
                    DenunciationProcessingForm.of2024(),
                    FeedbackProcessingForm.of2024()));

    private Forms() {}

    /** In the order of the circular. */
    static List<String> names() {
        return Stream.concat(
                        Stream.of(RECEPTION.name()),
                        petitions(Circular.TT_01_2024).stream().map(Form::name))
                .toList();
    }

    static List<Form<PetitionLine>> petitions(Circular circular) {
        return Stream.concat(PROCESSING.get(circular).stream(), RESULTS.stream())
                .toList();
    }

    /** @throws UnknownReport when there is no such table of petitions */
    static Form<PetitionLine> petitions(String name, ReportPeriod period) {
        return petitions(Circular.of(period)).stream()
                .filter(form -> form.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownReport(name));
    }
}
