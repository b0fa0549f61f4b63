package org.ringround.db;

/** The embedded database cannot live in the folder it was given. The message is for the sysadmin: what is wrong, what to do. */
public final class DataFolderRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    DataFolderRefused(String message) {
        super(message);
    }

    DataFolderRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
