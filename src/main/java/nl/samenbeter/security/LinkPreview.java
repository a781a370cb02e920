package nl.samenbeter.security;

/** What the page of a link shows before it is used: with which name one will sign in. */
public record LinkPreview(LinkKind kind, String signInName) {}
