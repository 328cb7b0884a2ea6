package org.twoeyes.service.view;

import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Contact;

/** A contact with what a reader needs to place them. */
public record KnownContact(String id, String name, @Nullable String title, String layer, Named account, boolean key) {

    static KnownContact of(AnalyzedPortfolio portfolio, Contact row, boolean key) {
        return new KnownContact(
                row.id(), row.name(), row.title(), row.layer(), portfolio.account(row.accountId()), key);
    }
}
