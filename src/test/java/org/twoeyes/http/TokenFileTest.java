package org.twoeyes.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twoeyes.model.Fingerprint;
import org.twoeyes.model.Portfolio;
import org.twoeyes.service.live.MemoryHome;

class TokenFileTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws Exception {
        file = folder.resolve("tokens.txt");
        Files.writeString(
                file,
                "# who may\n\nana " + hash("ana's") + "\n  reports@night  sha256:"
                        + hash("night's").toUpperCase(Locale.ROOT) + "  \n");
    }

    @Test
    void everyTokenOfTheFileOpensByItsNameAndNothingElseDoes() throws Exception {
        Tokens tokens = Tokens.inFile(file);

        assertThat(tokens.holder("ana's").map(Token::name)).hasValue("ana");
        assertThat(tokens.holder("night's").map(Token::name)).hasValue("reports@night");
        assertThat(tokens.holder("guess")).isEmpty();
        assertThat(tokens.holder("")).isEmpty();
        assertThat(tokens.holder(hash("ana's"))).as("the hash itself").isEmpty();
        assertThat(tokens.holder("x".repeat(100_000))).isEmpty();
    }

    @Test
    void tokenTakenOutOfTheFileOpensNothingAnyMore() throws Exception {
        try (TestServer server = new TestServer(new MemoryHome(Portfolio.EMPTY), Tokens.inFile(file))) {
            assertThat(status(server, "ana's")).isEqualTo(200);
            assertThat(status(server, "night's")).isEqualTo(200);
            assertThat(status(server, "guess")).isEqualTo(401);

            Files.writeString(file, "night " + hash("night's") + "\n");

            assertThat(status(server, "ana's")).isEqualTo(401);
            assertThat(status(server, "night's")).isEqualTo(200);
            assertThat(server.send(server.request("/?token=night%27s")).statusCode())
                    .isEqualTo(303);
            assertThat(server.send(server.request("/?token=ana%27s")).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void fileThatIsBrokenOrGoneOpensToNobodyUntilItIsMended() throws Exception {
        Tokens tokens = Tokens.inFile(file);
        String good = Files.readString(file);

        Files.writeString(file, good + "half a line");
        assertThat(tokens.holder("ana's")).isEmpty();
        Files.delete(file);
        assertThat(tokens.holder("ana's")).isEmpty();
        Files.writeString(file, good);
        assertThat(tokens.holder("ana's").map(Token::name)).hasValue("ana");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ana|line 1 of FILE must be a name, a space and 64 hexadecimal digits",
                "# x;ana secret|line 2 of FILE must be a name, a space and 64 hexadecimal digits",
                "ana HASH;bo HASH0|line 2 of FILE must be a name, a space and 64 hexadecimal digits",
                "a/b HASH|line 1 of FILE must be a name, a space and 64 hexadecimal digits",
                "ana HASH;ana HASH|line 2 of FILE repeats a name",
                "# nobody|FILE must hold at least one token"
            })
    void lineThatIsNoTokenIsNamedAndNotShown(String lines, String reason) throws Exception {
        Files.writeString(file, lines.replace("HASH", hash("x")).replace(';', '\n'));

        assertThatThrownBy(() -> Tokens.inFile(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(reason.replace("FILE", file.toString()));
    }

    @Test
    void fileThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> Tokens.inFile(folder.resolve("nothing"))).isInstanceOf(NoSuchFileException.class);
    }

    private static int status(TestServer server, String token) throws Exception {
        return server.send(server.request("/api/v1/meta").header("Authorization", "Bearer " + token))
                .statusCode();
    }

    private static String hash(String token) {
        return HexFormat.of().formatHex(Fingerprint.sha256(token.getBytes(StandardCharsets.UTF_8)));
    }
}
