package org.twoeyes.service.view;

import org.jspecify.annotations.Nullable;

/** A contact or an employee with the title they have. */
public record Person(String id, String name, @Nullable String title) {}
