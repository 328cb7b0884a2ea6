package org.twoeyes.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of rows of which changes are recorded. */
public enum EntityKind {
    /** A customer organization. */
    ACCOUNT("account", BundleFile.ACCOUNTS, 1),
    /** A person at a customer. */
    CONTACT("contact", BundleFile.CONTACTS, 1),
    /** A person of the vendor. */
    EMPLOYEE("employee", BundleFile.EMPLOYEES, 1),
    /** A declared relationship, known by its two people. */
    TIE("tie", BundleFile.TIES, 2),
    /** A meeting, call or the like. */
    INTERACTION("interaction", BundleFile.INTERACTIONS, 1),
    /** A deal; its owner changes when accounts are handed over. */
    OPPORTUNITY("opportunity", BundleFile.OPPORTUNITIES, 1),
    /** Somebody's role at an account; it changes hands when accounts are handed over. */
    ASSIGNMENT("assignment", BundleFile.ASSIGNMENTS, 3);

    /** All names in the singular. */
    public static final List<String> WORDS =
            Arrays.stream(values()).map(EntityKind::word).toList();

    private final String word;
    private final BundleFile file;
    private final int keys;

    EntityKind(String word, BundleFile file, int keys) {
        this.word = word;
        this.file = file;
        this.keys = keys;
    }

    /** Its name in the singular. */
    public String word() {
        return word;
    }

    /** Its name in the plural. */
    public String plural() {
        return file.sheetName();
    }

    /** The columns that tell one row from another. */
    public List<String> keyColumns() {
        return columns().subList(0, keys);
    }

    /** The columns of a bundle's file of this kind. */
    public List<String> columns() {
        return file.columns();
    }

    /** Says whether it has a layer that may be inferred from its title. */
    boolean hasLayer() {
        return columns().contains(Facts.LAYER);
    }

    BundleFile file() {
        return file;
    }

    /** The kind of a name in the singular. */
    public static Optional<EntityKind> find(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
