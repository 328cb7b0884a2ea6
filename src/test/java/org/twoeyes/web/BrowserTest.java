package org.twoeyes.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests of the page in a real browser. Methods may take a {@link Visitor}, for whom nothing is kept from another test but
 * the browser's cache, and whose
 * complaints (errors, breaches of the content policy, requests to elsewhere) fail the test.
 */
@Tag("browser")
@ExtendWith(Sitting.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface BrowserTest {}
