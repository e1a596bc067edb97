package io.minewatch.local.secret;

/** The gateway's proof of its name: a certificate and its key, both PEM files. */
public record Tls(String certificateFile, String keyFile) {}
