package org.dossierledger.command.evidence;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Optional;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.evidence.EvidenceEvent;
import org.dossierledger.shared.evidence.EvidenceEvent.StreamHeadsCommitted;
import org.dossierledger.shared.evidence.HeadBuckets;
import org.dossierledger.shared.evidence.StreamHead;
import org.dossierledger.shared.evidence.StreamHeads;
import org.dossierledger.shared.tlog.MerkleHash;

/** The SQL of the stream heads, always inside the caller's transaction. */
final class StreamHeadTables {

    private static final int FETCH = 5_000;

    /** As many may have committed between a commitment and its event. */
    private static final int LOOKED_BACK = 16;

    /** From so many buckets on all heads are read in one go. */
    private static final int MANY = HeadBuckets.COUNT / 16;

    private final Connection connection;

    StreamHeadTables(Connection connection) {
        this.connection = connection;
    }

    /** How many events the tables are about; whoever else wants to continue them waits until the transaction ends. */
    long lockAndSize() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("insert into log.stream_heads_at (size) values (0) on conflict do nothing");
            try (var rows = statement.executeQuery("select size from log.stream_heads_at for update")) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    void putSize(long size) throws SQLException {
        try (var update = connection.prepareStatement("update log.stream_heads_at set size = ?")) {
            update.setLong(1, size);
            update.executeUpdate();
        }
    }

    void clear() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("delete from log.stream_head");
            statement.execute("delete from log.stream_head_bucket");
        }
    }

    /** The root that the log itself has for heads of so many events, the newest first; empty when it has none. */
    Optional<StreamHeadsCommitted> committed(long size) throws SQLException {
        try (var query = connection.prepareStatement(
                "select payload from log.event_log where stream = ? order by sequence_number desc limit ?")) {
            query.setString(1, EvidenceEvent.HEADS);
            query.setInt(2, LOOKED_BACK);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var heads = EventJson.MAPPER.readValue(rows.getBytes(1), StreamHeadsCommitted.class);
                    if (heads.size() == size) {
                        return Optional.of(heads);
                    }
                }
            }
            return Optional.empty();
        }
    }

    void put(Collection<StreamHead> heads) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into log.stream_head (key, last_sequence)
                select * from unnest(?::bytea[], ?::bigint[])
                on conflict (key) do update set last_sequence = excluded.last_sequence""")) {
            insert.setArray(
                    1,
                    connection.createArrayOf(
                            "bytea", heads.stream().map(StreamHead::key).toArray(byte[][]::new)));
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint",
                            heads.stream().map(StreamHead::lastSequenceNumber).toArray(Long[]::new)));
            insert.executeUpdate();
        }
    }

    StreamHeads bucket(int bucket) throws SQLException {
        try (var query = connection.prepareStatement(
                "select key, last_sequence from log.stream_head where key between ? and ?")) {
            query.setBytes(1, key(bucket, (byte) 0));
            query.setBytes(2, key(bucket, (byte) 0xff));
            var heads = new StreamHeads();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    heads.put(rows.getBytes(1), rows.getLong(2));
                }
            }
            return heads;
        }
    }

    /** Makes the subtrees of these buckets anew. */
    void rehash(BitSet touched, HeadBuckets top) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into log.stream_head_bucket (bucket, streams, hash) values (?, ?, ?)
                on conflict (bucket) do update set streams = excluded.streams, hash = excluded.hash""")) {
            buckets(touched, (bucket, heads) -> {
                var hash = heads.hash(HeadBuckets.BITS);
                insert.setInt(1, bucket);
                insert.setInt(2, heads.size());
                insert.setBytes(3, hash);
                insert.addBatch();
                top.put(bucket, heads.size(), hash);
            });
            insert.executeBatch();
        }
    }

    /** Whether the heads in these buckets are those whose hashes stand above them. */
    boolean hold(BitSet buckets, HeadBuckets top) throws SQLException {
        var differing = new BitSet();
        var seen = new BitSet();
        buckets(buckets, (bucket, heads) -> {
            seen.set(bucket);
            differing.set(bucket, !top.holds(bucket, heads));
        });
        var empty = (BitSet) buckets.clone();
        empty.andNot(seen);
        empty.stream().forEach(bucket -> differing.set(bucket, !top.holds(bucket, new StreamHeads())));
        return differing.isEmpty();
    }

    private interface EachBucket {
        void take(int bucket, StreamHeads heads) throws SQLException;
    }

    /** Those of these that have a stream. */
    private void buckets(BitSet wanted, EachBucket each) throws SQLException {
        if (wanted.cardinality() < MANY) {
            for (var bucket = wanted.nextSetBit(0); bucket >= 0; bucket = wanted.nextSetBit(bucket + 1)) {
                take(each, wanted, bucket, bucket(bucket));
            }
            return;
        }
        try (var query = connection.prepareStatement("select key, last_sequence from log.stream_head order by key")) {
            query.setFetchSize(FETCH);
            var heads = new StreamHeads();
            var current = -1;
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var key = rows.getBytes(1);
                    if (HeadBuckets.of(key) != current) {
                        take(each, wanted, current, heads);
                        heads = new StreamHeads();
                        current = HeadBuckets.of(key);
                    }
                    heads.put(key, rows.getLong(2));
                }
            }
            take(each, wanted, current, heads);
        }
    }

    private static void take(EachBucket each, BitSet wanted, int bucket, StreamHeads heads) throws SQLException {
        if (heads.size() > 0 && wanted.get(bucket)) {
            each.take(bucket, heads);
        }
    }

    HeadBuckets top() throws SQLException {
        try (var query = connection.prepareStatement("select bucket, streams, hash from log.stream_head_bucket")) {
            query.setFetchSize(FETCH);
            var top = new HeadBuckets();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    top.put(rows.getInt(1), rows.getInt(2), rows.getBytes(3));
                }
            }
            return top;
        }
    }

    /** The first and the last key that a bucket could have. */
    private static byte[] key(int bucket, byte rest) {
        var key = new byte[MerkleHash.BYTES];
        Arrays.fill(key, rest);
        ByteBuffer.wrap(key).putShort((short) bucket);
        return key;
    }
}
