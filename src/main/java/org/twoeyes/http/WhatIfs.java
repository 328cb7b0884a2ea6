package org.twoeyes.http;

import io.javalin.http.Context;
import org.twoeyes.service.view.Readings;

/** Departures tried out. */
final class WhatIfs {

    private final Readings readings;

    WhatIfs(Readings readings) {
        this.readings = readings;
    }

    void departure(Context ctx) {
        throw new ProblemException(501, "later", "Not yet.");
    }
}
