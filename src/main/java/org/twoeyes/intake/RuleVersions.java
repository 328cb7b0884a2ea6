package org.twoeyes.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.twoeyes.model.Fingerprint;
import org.twoeyes.model.Policy;

/**
 * Short names of rules, for papers that outlive them: the first eight hexadecimal digits of the SHA-256 of what they
 * say. The same rules have the same name everywhere; other rules have another one.
 */
public final class RuleVersions {

    private static final int DIGITS = 8;

    private RuleVersions() {}

    /** Names a policy by all of its values, defaults among them. */
    public static String ofPolicy(Policy policy) {
        StringWriter text = new StringWriter();
        try {
            PolicyYaml.write(policy, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return digits(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Names the rules by which layers are told from titles. */
    public static String ofLayerRules() {
        try (InputStream in = LayerRules.text()) {
            return digits(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digits(byte[] text) {
        return HexFormat.of().formatHex(Fingerprint.sha256(text)).substring(0, DIGITS);
    }
}
