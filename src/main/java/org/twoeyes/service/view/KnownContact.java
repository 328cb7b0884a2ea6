package org.twoeyes.service.view;

import org.jspecify.annotations.Nullable;

/** A contact with what a reader needs to place them. */
public record KnownContact(String id, String name, @Nullable String title, String layer, Named account, boolean key) {}
