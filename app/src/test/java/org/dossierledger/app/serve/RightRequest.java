package org.dossierledger.app.serve;

import java.util.List;
import java.util.Set;
import org.dossierledger.app.dossier.DossierAction;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request for an action that is taken as it is.
 *
 * @param needed fields without which it is not
 * @param dates fields that hold an instant
 * @param after what must have been done to a received dossier before
 */
record RightRequest(String user, ObjectNode body, Set<String> needed, Set<String> dates, List<DossierAction> after) {

    static RightRequest of(DossierAction action) {
        return switch (action) {
            case REFUSAL -> of("clerk", "{'reason': 'x'}", "reason");
            case ASSIGNMENT -> of("handler", "{'unit': 'H98.32', 'officer': 'handler'}", "unit", "officer");
            case HAND_OVER -> of("handler", "{'to': 'H98.31', 'reason': 'x'}", "to");
            case STAGES -> of("handler", """
                        {'stages': [{'stage': '1a', 'name': 'x', 'unit': 'H98.32', 'order': 1,
                                     'allotment': {'amount': 3, 'unit': 'working-days'}}]}""", "stages");
            case STAGE_COMPLETION -> of("handler", "{'stage': '1a'}", "stage").after(DossierAction.STAGES);
            case SUPPLEMENT_REQUEST -> of("handler", "{'items': ['x'], 'reason': 'x'}", "items", "reason");
            case SUPPLEMENT -> of("handler", """
                        {'papers': [{'name': 'x', 'form': 'COPY', 'copies': 1}], 'promised': '2099-01-01T00:00:00Z'}""").dates("promised").after(DossierAction.SUPPLEMENT_REQUEST);
            case FINANCIAL_OBLIGATION -> of("handler", "{'obligation': 'x', 'amount': 1}", "obligation", "amount");
            case FINANCIAL_CONFIRMATION ->
                of("handler", "{'amount': 1, 'receiptNumber': 'x'}", "amount", "receiptNumber")
                        .after(DossierAction.FINANCIAL_OBLIGATION);
            case EXTENSION ->
                of("handler", "{'newDue': '2099-01-01T00:00:00Z', 'apology': 'x'}", "newDue", "apology")
                        .dates("newDue");
            case WITHDRAWAL -> of("clerk", "{'reason': 'x'}", "reason");
            case STOP -> of("handler", "{'reason': 'x'}", "reason");
            case RESOLUTION -> of("handler", "{'outcome': 'GRANTED', 'resultNumber': 'x'}", "outcome");
            case RESULT_RETURN -> of("clerk", "{'channel': 'COUNTER'}", "channel");
            case NOTE -> of("clerk", "{'text': 'x'}", "text");
            case CORRECTION ->
                of("clerk", """
                        {'correctedEvent': 'EVENT', 'field': 'occurredAt', 'value': '2026-01-02T00:00:00Z', 'reason': 'x'}""", "correctedEvent", "field", "value", "reason").dates("value");
            case REASSESSMENT -> of("leader", "{'reason': 'x'}", "reason");
        };
    }

    private static RightRequest of(String user, String body, String... needed) {
        var json = (ObjectNode) JsonMapper.shared().readTree(body.replace('\'', '"'));
        return new RightRequest(user, json, Set.of(needed), Set.of(), List.of());
    }

    private RightRequest dates(String... fields) {
        return new RightRequest(user, body, needed, Set.of(fields), after);
    }

    private RightRequest after(DossierAction... actions) {
        return new RightRequest(user, body, needed, dates, List.of(actions));
    }
}
