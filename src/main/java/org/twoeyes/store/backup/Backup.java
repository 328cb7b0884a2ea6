package org.twoeyes.store.backup;

import org.twoeyes.model.GraphContents;

/** What is in a backup, whole and unaltered. */
public record Backup(BackupHeader header, GraphContents contents) {}
