package org.twoeyes.app;

import java.time.Clock;
import java.util.Map;
import org.twoeyes.cli.Session;
import org.twoeyes.cli.Terminal;
import org.twoeyes.service.Doctor;
import org.twoeyes.service.Exports;
import org.twoeyes.service.Imports;
import org.twoeyes.service.PortfolioSources;

/** Joins the floors for one start of the program. */
final class Wiring {

    private Wiring() {}

    /** The session of this process: its streams in UTF-8 whatever the locale, its environment, its clock. */
    static Session session() {
        Map<String, String> environment = System.getenv();
        Clock clock = Clock.systemUTC();
        return new Session(
                Terminal.ofProcess(environment),
                environment,
                clock,
                new PortfolioSources(),
                new Imports(clock),
                new Exports(),
                new Doctor(clock),
                new HttpServing(environment));
    }
}
