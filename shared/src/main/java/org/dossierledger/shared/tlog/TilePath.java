package org.dossierledger.shared.tlog;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a tile or a bundle of entries is served: {@code tile/0/x001/234}, {@code tile/entries/007.p/12}
 * (c2sp.org/tlog-tiles).
 *
 * @param level of a tile; {@link #ENTRIES} for a bundle of entries
 * @param width 256 for a full one
 */
public record TilePath(int level, long index, int width) {

    /** In the place of a level: the entries themselves, not hashes of them. */
    public static final int ENTRIES = -1;

    private static final Pattern PATH =
            Pattern.compile("tile/(entries|0|[1-9]\\d?)/((?:x\\d{3}/){0,5}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");
    private static final int HIGHEST_LEVEL = 63;
    private static final int GROUP = 1000;

    /** Empty when it is no such path. Leading groups of zeros are refused: every tile has one address. */
    public static Optional<TilePath> parse(String path) {
        var match = PATH.matcher(path);
        if (!match.matches() || match.group(2).startsWith("x000/")) {
            return Optional.empty();
        }
        var level = match.group(1).equals("entries") ? ENTRIES : Integer.parseInt(match.group(1));
        var width = match.group(3) == null ? Tile.WIDTH : Integer.parseInt(match.group(3));
        if (level > HIGHEST_LEVEL || match.group(3) != null && width >= Tile.WIDTH) {
            return Optional.empty();
        }
        return Optional.of(new TilePath(level, Long.parseLong(match.group(2).replaceAll("[x/]", "")), width));
    }

    @Override
    public String toString() {
        var number = new StringBuilder(String.format("%03d", index % GROUP));
        for (var rest = index / GROUP; rest > 0; rest /= GROUP) {
            number.insert(0, String.format("x%03d/", rest % GROUP));
        }
        return "tile/" + (level == ENTRIES ? "entries" : level) + "/" + number
                + (width == Tile.WIDTH ? "" : ".p/" + width);
    }
}
