package org.twoeyes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One browser and one server with the sample for all tests; a visitor with an empty tab for each. */
final class Sitting implements BeforeAllCallback, AfterEachCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(Sitting.class);

    /** What is started once and closed after the last test. */
    record Shared(Playwright driver, Browser browser, BrowserContext profile, Site demo) implements AutoCloseable {

        private static Shared start(Path executable) {
            Playwright driver = Chromium.driver();
            Browser browser = Chromium.start(driver, executable);
            Site demo = Site.demo().keep(Views.PLAN, Views.PLAN_AIM);
            return new Shared(driver, browser, Visitor.profile(browser), demo);
        }

        @Override
        public void close() {
            browser.close();
            driver.close();
            demo.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<Path> chromium = Chromium.find();
        assumeTrue(chromium.isPresent(), "no Chromium on this machine (install chromium, or set CHROMIUM to its path)");
        context.getRoot().getStore(NAMESPACE).computeIfAbsent(Shared.class, key -> Shared.start(chromium.get()));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Visitor.class || type == Shared.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Store store = context.getStore(NAMESPACE);
        Shared shared = Objects.requireNonNull(store.get(Shared.class, Shared.class), "the server was started");
        if (parameter.getParameter().getType() == Shared.class) {
            return shared;
        }
        return store.computeIfAbsent(
                Visitor.class,
                key -> new Visitor(shared.profile(), shared.demo().address()),
                Visitor.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visitor visitor = context.getStore(NAMESPACE).remove(Visitor.class, Visitor.class);
        if (visitor == null) {
            return;
        }
        visitor.close();
        if (context.getExecutionException().isEmpty()) {
            assertThat(visitor.complaints()).isEmpty();
        }
    }
}
