package org.dossierledger.command.eventlog.kurrentdb.peer;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.dossierledger.command.eventlog.kurrentdb.peer.LogRecord.NewEvent;

/**
 * The properties of an event written by protocol v2, as the server shows them on reading: stored as a protobuf Struct
 * and printed as JSON anew each time, with the schema's name and format added. A protobuf map has no order, so the keys
 * come in another one than the client wrote them in.
 */
final class RecordProperties {

    private RecordProperties() {}

    static ByteString json(NewEvent event) {
        try {
            var properties =
                    Struct.parseFrom(event.metadata()).toBuilder().putFields("$schema.name", string(event.type()));
            if (event.json()) {
                properties.putFields("$schema.format", string("Json"));
            }
            return ByteString.copyFromUtf8(print(properties.build()));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Value string(String text) {
        return Value.newBuilder().setStringValue(text).build();
    }

    private static String print(Struct struct) {
        return struct.getFieldsMap().entrySet().stream()
                .sorted(Comparator.comparing(java.util.Map.Entry::getKey, Comparator.reverseOrder()))
                .map(field -> quote(field.getKey()) + ": " + print(field.getValue()))
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    private static String print(Value value) {
        return switch (value.getKindCase()) {
            case STRING_VALUE -> quote(value.getStringValue());
            case NUMBER_VALUE -> number(value.getNumberValue());
            case BOOL_VALUE -> String.valueOf(value.getBoolValue());
            case STRUCT_VALUE -> print(value.getStructValue());
            case LIST_VALUE ->
                value.getListValue().getValuesList().stream()
                        .map(RecordProperties::print)
                        .collect(Collectors.joining(", ", "[ ", " ]"));
            default -> "null";
        };
    }

    private static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }

    /** Angle brackets and control characters are escaped, letters with marks are not. */
    private static String quote(String text) {
        var quoted = new StringBuilder("\"");
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                case '\b' -> quoted.append("\\b");
                case '\f' -> quoted.append("\\f");
                default -> {
                    if (c < 0x20 || c == '<' || c == '>' || c >= 0x7f && c < 0xa0) {
                        quoted.append(String.format("\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
