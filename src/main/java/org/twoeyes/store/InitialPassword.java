package org.twoeyes.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.kernel.impl.security.User;
import org.neo4j.logging.NullLogProvider;
import org.neo4j.memory.EmptyMemoryTracker;
import org.neo4j.server.security.SecureHasher;
import org.neo4j.server.security.SystemGraphCredential;
import org.neo4j.server.security.auth.FileUserRepository;

/**
 * The random passwords of the embedded database. A new one is set at each launch; on the very first launch it is
 * laid down before the database starts, so that the well-known first password never works.
 */
final class InitialPassword {

    /** The only user. */
    static final String USER = "neo4j";

    private static final int RANDOM_BYTES = 24;

    private InitialPassword() {}

    /** A new random password of 192 bits. */
    static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Lays the password down for a database that does not exist yet. */
    static void layDown(Path databaseHome, String password) throws IOException {
        Path file = databaseHome.resolve("data").resolve("dbms").resolve("auth.ini");
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        SystemGraphCredential credential = SystemGraphCredential.createCredentialForPassword(
                password.getBytes(StandardCharsets.UTF_8), new SecureHasher());
        try (DefaultFileSystemAbstraction files = new DefaultFileSystemAbstraction()) {
            FileUserRepository users =
                    new FileUserRepository(files, file, NullLogProvider.getInstance(), EmptyMemoryTracker.INSTANCE);
            users.start();
            users.create(new User(USER, null, credential, false, false));
            users.stop();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("the first password could not be written", e);
        }
    }
}
