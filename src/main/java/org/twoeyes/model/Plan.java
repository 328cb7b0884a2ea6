package org.twoeyes.model;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A version of a plan that is kept. Versions are only ever added; the ties of those before the last are not kept, nor what
 * they left open.
 *
 * @param id unique among plans
 * @param version 1 for the first, and one more each time
 * @param ties as they were solved, in the order of the plan; none if it is removed
 * @param remainder what solving left open; null if it is removed, and of plans kept before that was recorded
 * @param created who made the first version, and when
 * @param changed who made this one, and when
 * @param isRemoved whether this version took the plan away
 * @param request what it was asked with, so that a repeated request is known
 */
public record Plan(
        String id,
        int version,
        PlanAim aim,
        List<PlannedTie> ties,
        @Nullable PlanRemainder remainder,
        Stamp created,
        Stamp changed,
        boolean isRemoved,
        Request request) {

    /** Who, and when. */
    public record Stamp(String who, Instant at) {}

    /**
     * The request that made a version.
     *
     * @param operation its id, unique
     * @param fingerprint of all that it asked for
     */
    public record Request(String operation, String fingerprint) {}

    public Plan {
        ties = List.copyOf(ties);
        if (version < 1) {
            throw new IllegalArgumentException("version (" + version + ") must be at least 1");
        }
    }

    /** The same version as it is kept once there is a later one. */
    public Plan withoutTies() {
        return with(aim, List.of(), null);
    }

    /** The same version with other contents. */
    public Plan with(PlanAim otherAim, List<PlannedTie> otherTies, @Nullable PlanRemainder otherRemainder) {
        return new Plan(id, version, otherAim, otherTies, otherRemainder, created, changed, isRemoved, request);
    }

    /** Everybody whom it names as an end of a tie, as leaving or handing over, or as somebody for whom nobody was found. */
    public Stream<PersonKey> people() {
        return Stream.of(
                        aim.people(),
                        ties.stream().flatMap(row -> PersonKey.both(row.tie())),
                        ties.stream()
                                .flatMap(row -> Stream.ofNullable(row.fromId()))
                                .map(PersonKey::employee),
                        unmet().map(row -> PersonKey.contact(row.contactId())))
                .flatMap(all -> all);
    }

    /** The contacts for whom nobody was found. */
    public Stream<PlanRemainder.Unmet> unmet() {
        return remainder == null ? Stream.empty() : remainder.unmet().stream();
    }

    /** A short name for this version; another one has another name. */
    public String tag() {
        return Fingerprint.of(id + "\n" + version + "\n" + request.operation());
    }
}
