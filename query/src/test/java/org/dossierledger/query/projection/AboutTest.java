package org.dossierledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.event.EventTypes;
import org.dossierledger.shared.event.LedgerEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AboutTest {

    static Collection<Class<?>> everyEvent() {
        return EventTypes.ALL.classes();
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void whatever_the_ledger_stores_is_about_something_on_the_trail(Class<?> type) throws Exception {
        var sample = "/events/" + type.getSimpleName() + "." + EventTypes.ALL.revisionOf(type) + ".json";
        try (var in = getClass().getResourceAsStream(sample)) {
            var json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var event = (LedgerEvent) EventJson.MAPPER.readValue(json, type);
            assertThat(About.of("stream", event).kind()).isNotBlank();
        }
    }
}
