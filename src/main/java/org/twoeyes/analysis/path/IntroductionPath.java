package org.twoeyes.analysis.path;

import java.util.List;

/**
 * Through whom an employee can be introduced to a contact.
 *
 * @param strength the product of the links' strengths, taken from the contact back to the employee; 0 to 1
 * @param ids the people, from the employee to the contact
 * @param links what joins each to the next, one fewer than people
 */
public record IntroductionPath(double strength, List<String> ids, List<Link> links) {

    /** What joins two people who can introduce each other to somebody. */
    public enum Kind {
        /** An employee and a contact with a live tie; its strength. */
        TIE,
        /** A manager and somebody who reports to them; {@value IntroductionGraph#MANAGEMENT}. */
        MANAGEMENT,
        /** Two employees who attended the same interaction; {@value IntroductionGraph#SHARED_INTERACTION}. */
        SHARED_INTERACTION,
        /** Two contacts joined by a reporting line or influence; {@value IntroductionGraph#COLLEAGUES}. */
        COLLEAGUES
    }

    /** A link and how far it carries, 0 to 1. */
    public record Link(Kind kind, double strength) {}

    public IntroductionPath {
        ids = List.copyOf(ids);
        links = List.copyOf(links);
        if (links.isEmpty() || ids.size() != links.size() + 1) {
            throw new IllegalArgumentException("path (" + ids + ") must have a link between each two");
        }
    }

    /** Says whether the person at a position of {@code ids} is an employee; else they are a contact. */
    public boolean isEmployee(int position) {
        return links.subList(0, position).stream()
                                .filter(link -> link.kind() == Kind.TIE)
                                .count()
                        % 2
                == 0;
    }
}
