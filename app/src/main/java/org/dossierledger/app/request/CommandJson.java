package org.dossierledger.app.request;

import java.util.function.Function;
import java.util.function.Supplier;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.sealing.Sealed;
import tools.jackson.databind.node.ObjectNode;

/** Commands out of what a request says: the fields of the command itself, except that texts to be sealed come in the clear. */
public final class CommandJson {

    private CommandJson() {}

    /**
     * @param idField of the command, which no request may choose
     * @param request a new id where the command has a {@code request} and the body names none
     * @param seal a text under the key of the case
     */
    public static <C> C read(
            Class<C> type,
            String idField,
            String id,
            ObjectNode body,
            Supplier<String> request,
            Function<String, Sealed> seal) {
        StrictJson.ours(body, idField);
        var prepared = body.deepCopy();
        prepared.put(idField, id);
        for (var component : type.getRecordComponents()) {
            var field = component.getName();
            if (component.getType() == Sealed.class && prepared.path(field).isString()) {
                prepared.set(field, StrictJson.tree(seal.apply(StrictJson.text(prepared, field))));
            } else if (component.getType() == Sealed.class
                    && !prepared.path(field).isMissingNode()) {
                StrictJson.text(prepared, field);
            } else if (component.getType() == boolean.class && !prepared.has(field)) {
                prepared.put(field, false);
            } else if (component.getType().isPrimitive() && !prepared.has(field)) {
                throw new InvalidField(field, "required");
            } else if (field.equals("request") && component.getType() == String.class && !prepared.has(field)) {
                prepared.put(field, request.get());
            }
        }
        return StrictJson.read(prepared, type);
    }
}
