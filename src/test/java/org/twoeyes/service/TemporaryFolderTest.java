package org.twoeyes.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TemporaryFolderTest {

    @Test
    void folderIsGoneWithAllInIt() {
        Path gone = TemporaryFolder.with("test", folder -> {
            try {
                Files.createDirectories(folder.resolve("a/b"));
                Files.writeString(folder.resolve("a/b/file"), "x");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return folder;
        });
        assertThat(gone).doesNotExist();
    }

    @Test
    void folderIsGoneAfterFailure() {
        AtomicReference<Path> seen = new AtomicReference<>();
        assertThatThrownBy(() -> TemporaryFolder.with("test", folder -> {
                    seen.set(folder);
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(seen.get()).isNotNull().doesNotExist();
    }

    @Test
    void onlyItsOwnerMayEnter() {
        String permissions = TemporaryFolder.with("test", folder -> {
            try {
                return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(permissions).isEqualTo("rwx------");
    }
}
