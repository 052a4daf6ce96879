package org.dossierledger.app.page;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.reception.ReceptionAccess;
import org.dossierledger.app.reception.ReceptionDesk;
import org.dossierledger.app.security.RecordViews;
import org.dossierledger.query.reception.ReceptionState;
import org.dossierledger.shared.petition.Source;
import org.springframework.stereotype.Component;

/** What a visit tells already of the petition that comes of it, so that nobody types it twice. */
@Component
class PetitionFromVisit {

    private final ReceptionDesk desk;
    private final ReceptionAccess access;
    private final RecordViews views;
    private final PetitionView view;

    PetitionFromVisit(ReceptionDesk desk, ReceptionAccess access, RecordViews views, PetitionView view) {
        this.desk = desk;
        this.access = access;
        this.views = views;
        this.view = view;
    }

    /**
     * The form with what the visit in {@code reception} says; who is protected stays out of it.
     *
     * @param given of the form; what stands there already stays
     */
    Map<String, String> form(Account account, Map<String, String> given) {
        if (given.getOrDefault("reception", "").isBlank()) {
            return given;
        }
        var visit = desk.state(given.get("reception"));
        access.see(account, visit);
        views.record(account, visit.id(), "web");
        var form = new HashMap<String, String>();
        form.put("source", Source.RECEPTION.name());
        form.put("unit", visit.unit());
        if (visit.kind() != null) {
            form.put("kind", visit.kind().name());
            form.put("people", String.valueOf(visit.people()));
            form.put(
                    "summary",
                    Stream.of(view.text(visit.summary(), ""), view.text(visit.request(), ""))
                            .filter(text -> text != null && !text.isEmpty())
                            .collect(Collectors.joining("\n")));
        }
        persons(visit, form);
        form.putAll(given);
        form.put("reception", visit.id());
        return form;
    }

    private void persons(ReceptionState visit, Map<String, String> form) {
        var row = 0;
        for (var who : view.people(visit.visitors())) {
            if (who.person() != null) {
                row++;
                form.put("form-" + row, who.form().name());
                form.put("name-" + row, who.person().name());
                put(form, "idNumber-" + row, who.person().idNumber());
                put(form, "phone-" + row, who.person().phone());
                put(form, "address-" + row, who.person().address());
                put(form, "representative-" + row, who.representative() ? "true" : null);
            }
        }
    }

    private static void put(Map<String, String> form, String field, String value) {
        if (value != null) {
            form.put(field, value);
        }
    }
}
