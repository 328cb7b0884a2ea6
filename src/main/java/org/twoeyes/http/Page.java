package org.twoeyes.http;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param total how many there are in all
 * @param nextCursor what to ask for the part after this one; null at the end
 */
record Page<T>(List<T> items, int total, @Nullable String nextCursor) {

    /** The most items of a page. */
    static final int MOST = 1000;

    /** The items of a page where nothing else is asked for. */
    static final int USUAL = 100;

    private static final int MARK = 0x2E7E5;

    /**
     * The part of a list from a place on.
     *
     * @param first the list, as far as it may be asked for here
     * @param total how long the whole list is
     */
    static <T> Page<T> of(List<T> first, int total, int limit, int offset) {
        int from = Math.min(offset, total);
        int to = Math.min(total, from + limit);
        return new Page<>(first.subList(from, to), total, to < total ? cursor(to) : null);
    }

    /** The text of a place in a list. */
    static String cursor(int offset) {
        byte[] bytes = ByteBuffer.allocate(8)
                .putInt(offset ^ MARK)
                .putInt(MARK ^ Integer.reverse(offset))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Where a cursor points to; a problem if it is none of ours. */
    static int offset(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() == 8) {
                int offset = bytes.getInt() ^ MARK;
                if (offset >= 0 && bytes.getInt() == (MARK ^ Integer.reverse(offset))) {
                    return offset;
                }
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw ProblemException.badParameter("cursor", cursor, "a nextCursor of an answer before");
    }
}
