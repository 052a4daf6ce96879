package org.dossierledger.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.dossierledger.query.dossier.DossierState;
import org.dossierledger.query.duty.DutyState;
import org.dossierledger.query.petition.PetitionState;
import org.dossierledger.query.reception.ReceptionState;
import org.dossierledger.shared.dossier.Applicant;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.petition.Petitioner;
import org.dossierledger.shared.sealing.Sealed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateFactsTest {

    private static final Sealed SEALED = SampleDossiers.APPLICANT.person();

    @ParameterizedTest
    @ValueSource(classes = {DossierState.class, PetitionState.class, ReceptionState.class})
    void nothing_sealed_and_nobody_is_among_the_facts_that_are_compared(Class<? extends Record> type) throws Exception {
        var facts = StateFacts.of(full(type), true);
        assertThat(facts).isNotEmpty().doesNotContainKeys("applicant", "petitioners", "visitors", "summary");
        assertThat(facts.values())
                .noneMatch(
                        value -> value instanceof Sealed || value instanceof Applicant || value instanceof Petitioner);
        assertThat(facts.toString()).doesNotContain("Sealed").doesNotContain(SEALED.keyId());
    }

    /** A state with a value in every place. */
    private static Record full(Class<? extends Record> type) throws Exception {
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(each -> each.getType()).toArray(Class[]::new);
        var values = new ArrayList<Object>();
        for (var component : components) {
            values.add(value(component.getName(), component.getType()));
        }
        return type.getDeclaredConstructor(types).newInstance(values.toArray());
    }

    private static Object value(String name, Class<?> type) {
        if (type == String.class) {
            return name;
        } else if (type == int.class || type == long.class) {
            return 1;
        } else if (type == boolean.class || type == Boolean.class) {
            return true;
        } else if (type == Instant.class) {
            return Instant.EPOCH;
        } else if (type == Sealed.class) {
            return SEALED;
        } else if (type == Applicant.class) {
            return SampleDossiers.APPLICANT;
        } else if (type == Set.class) {
            return Set.of(name);
        } else if (type == List.class) {
            return switch (name) {
                case "duties" -> List.of(new DutyState(Duty.ANSWER, Instant.EPOCH, Instant.EPOCH, null, false, 0));
                case "petitioners", "visitors" ->
                    List.of(new Petitioner(Petitioner.Form.INDIVIDUAL, SEALED, null, true));
                default -> List.of(name);
            };
        }
        return type.isEnum() ? type.getEnumConstants()[0] : null;
    }
}
