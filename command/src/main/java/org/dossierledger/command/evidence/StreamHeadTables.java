package org.dossierledger.command.evidence;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import org.dossierledger.shared.evidence.HeadBuckets;
import org.dossierledger.shared.evidence.StreamHead;
import org.dossierledger.shared.evidence.StreamHeads;
import org.dossierledger.shared.tlog.MerkleHash;

/** The SQL of the stream heads, always inside the caller's transaction. */
final class StreamHeadTables {

    private static final int FETCH = 5_000;

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
    void rehash(BitSet touched) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into log.stream_head_bucket (bucket, streams, hash) values (?, ?, ?)
                on conflict (bucket) do update set streams = excluded.streams, hash = excluded.hash""")) {
            if (touched.cardinality() < MANY) {
                for (var bucket = touched.nextSetBit(0); bucket >= 0; bucket = touched.nextSetBit(bucket + 1)) {
                    add(insert, bucket, bucket(bucket));
                }
            } else {
                rehashAll(insert);
            }
            insert.executeBatch();
        }
    }

    private void rehashAll(PreparedStatement insert) throws SQLException {
        try (var query = connection.prepareStatement("select key, last_sequence from log.stream_head order by key")) {
            query.setFetchSize(FETCH);
            var heads = new StreamHeads();
            var current = -1;
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var key = rows.getBytes(1);
                    if (HeadBuckets.of(key) != current) {
                        add(insert, current, heads);
                        heads = new StreamHeads();
                        current = HeadBuckets.of(key);
                    }
                    heads.put(key, rows.getLong(2));
                }
            }
            add(insert, current, heads);
        }
    }

    private static void add(PreparedStatement insert, int bucket, StreamHeads heads) throws SQLException {
        if (heads.size() > 0) {
            insert.setInt(1, bucket);
            insert.setInt(2, heads.size());
            insert.setBytes(3, heads.hash(HeadBuckets.BITS));
            insert.addBatch();
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
