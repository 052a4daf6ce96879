package org.dossierledger.shared.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.event.StoredEvent;
import org.dossierledger.shared.evidence.EvidenceEvent.PersonErased;
import org.dossierledger.shared.tlog.EvidenceMalformed;
import org.dossierledger.shared.tlog.MerkleHash;
import org.junit.jupiter.api.Test;

class EventRecordTest {

    @Test
    void a_record_is_written_in_this_one_way() {
        assertThat(new String(record("views:1", "1").bytes(), StandardCharsets.US_ASCII))
                .isEqualTo("""
                dossierledger.org/event@v1
                event 6f1c
                stream views%3A1
                sequence 3
                type DossierReceived
                revision 1
                recorded 2026-11-26T03:04:05.000007Z
                payload LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=
                metadata RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=
                """);
    }

    @Property
    void a_record_is_read_back_whatever_stands_in_it(@ForAll String stream, @ForAll String revision) {
        var record = record(stream.replaceAll("[\\ud800-\\udfff]", ""), revision.replaceAll("[\\ud800-\\udfff]", ""));

        assertThat(EventRecord.parse(record.bytes()).bytes()).isEqualTo(record.bytes());
        assertThat(EventRecord.parse(record.bytes()).stream()).isEqualTo(record.stream());
    }

    @Property
    void two_records_are_never_written_alike(@ForAll String one, @ForAll String other) {
        assertThat(record(one, other).bytes())
                .isNotEqualTo(record(one + "\nsequence 3", other).bytes());
        assertThat(record(one, null).bytes()).isNotEqualTo(record(one, "").bytes());
    }

    @Test
    void what_no_record_would_write_is_refused() {
        var text = new String(record("s", "1").bytes(), StandardCharsets.US_ASCII);
        for (var bad : new String[] {
            "",
            text + "\n",
            text.substring(1),
            text.replace("sequence 3", "sequence 03"),
            text.replace("stream s", "stream %73"),
            text.replace("stream s", "stream %"),
            text.replace("07Z", "7Z"),
            text.replace("LPJN", "LPJ"),
            text.replace("revision", "version")
        }) {
            assertThatThrownBy(() -> EventRecord.parse(bad.getBytes(StandardCharsets.UTF_8)))
                    .as(bad)
                    .isInstanceOf(EvidenceMalformed.class);
        }
    }

    @Test
    void the_same_thing_said_twice_has_two_hashes() {
        var event = new PersonErased("key", "art. 14", List.of());

        var one = EventJson.storing().writeValueAsBytes(event);
        var other = EventJson.storing().writeValueAsBytes(event);

        assertThat(MerkleHash.sha256(one)).isNotEqualTo(MerkleHash.sha256(other));
        assertThat(EventJson.MAPPER.readValue(one, PersonErased.class)).isEqualTo(event);
        assertThat(EventJson.MAPPER.writeValueAsString(event)).doesNotContain("salt");
    }

    private static EventRecord record(String stream, String revision) {
        return EventRecord.of(new StoredEvent(
                1,
                "6f1c",
                stream,
                3,
                "DossierReceived",
                revision,
                Instant.parse("2026-11-26T03:04:05.000007Z"),
                "hello".getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8)));
    }
}
