package org.twoeyes.cli;

import java.time.Clock;
import java.util.Map;
import org.twoeyes.service.Doctor;
import org.twoeyes.service.Exports;
import org.twoeyes.service.Imports;
import org.twoeyes.service.PortfolioSources;

/**
 * What every command of one start works with.
 *
 * @param terminal where it talks
 * @param environment variables of the process; user and password of a remote database come from here
 * @param clock tells the day where no date is given
 * @param sources reads portfolios
 * @param imports changes graphs
 * @param exports writes bundles
 * @param doctor examines what the program runs on
 * @param serving serves portfolios over HTTP
 */
public record Session(
        Terminal terminal,
        Map<String, String> environment,
        Clock clock,
        PortfolioSources sources,
        Imports imports,
        Exports exports,
        Doctor doctor,
        Serving serving) {}
