package org.dossierledger.shared.tlog;

/** Where the tiles of a tree lie. */
@FunctionalInterface
public interface TileReader {

    /**
     * @param width how many hashes the reader needs; the tile may have grown since, these are its first
     * @return {@code width} hashes of 32 bytes
     * @throws EvidenceMalformed when there is no such tile, or it is shorter
     */
    byte[] read(int level, long index, int width);
}
