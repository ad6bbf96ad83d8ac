namespace VerifyXunit;

public static class Verifier;
