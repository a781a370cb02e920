package nl.samenbeter.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenbeter.shared.Id;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SealTest {

    private static final SealKind KIND = new SealKind("samenbeter.test", "test-");
    private static final byte[] SHEET = "verzegeld".getBytes(StandardCharsets.UTF_8);

    private static final String A_ROUNDS_KEY =
            "COWWzZ4FEpYBCokBCjV0eXBlLmdvb2dsZWFwaXMuY29tL2dvb2dsZS5jcnlwdG8udGluay5IcGtlUHJp"
                    + "dmF0ZUtleRJOEioSBggBEAEYAhoguiTxoTPVZeNeySuqvzz15N5GS5OPb9bCUkgizvht2AkaIJdjjZqM"
                    + "N92AgyS6ovCXS8kSE+QuIkUAf/HALXoPIiybGAIQARjlls2eBSAD";
    private static final String OF_A_ROUND =
            "xaG5qumXt/nd3rFh03cnPjEEn1YxKIuc6dVHFpdQDzRWrWgkS5ka8SXbEacu0ll4QTUe4ZDreNs4";
    private static final String A_SURVEYS_KEY =
            "CJquzokPEpYBCokBCjV0eXBlLmdvb2dsZWFwaXMuY29tL2dvb2dsZS5jcnlwdG8udGluay5IcGtlUHJp"
                    + "dmF0ZUtleRJOEioSBggBEAEYAhogsIrivK2RqV/PncD0i9z343ukiKOskihKG2cl4rqX7TIaID8738aY"
                    + "qxdJZlwYH2lxJYlmxdpDylbkJ/3D/U2HruifGAIQARiars6JDyAD";
    private static final String OF_A_SURVEY =
            "0maHhzAAISB1SUSCwDjoWgn+68Nv1+NAUG6a/1BfEBL3JIUBYPDafUDZyzFaXDaGnMRhKfhDyWXe";

    private final SealedThing thing = new SealedThing(KIND, UUID.randomUUID());
    private final Seal.KeyPair keys = Seal.newKeyPair();

    @TempDir
    private Path folder;

    @Test
    void opensWithThePrivateKeyWhatThePublicKeyClosed() throws GeneralSecurityException {
        byte[] envelope = Seal.close(keys.publicKey(), thing, SHEET);

        assertThat(Seal.open(keys.privateKey(), thing, envelope)).isEqualTo(SHEET);
    }

    @Test
    void makesEnvelopesOfOneLengthThatNeverLookAlike() {
        byte[] one = Seal.close(keys.publicKey(), thing, SHEET);

        assertThat(Seal.close(keys.publicKey(), thing, SHEET))
                .hasSameSizeAs(one)
                .isNotEqualTo(one);
        assertThat(Seal.close(keys.publicKey(), thing, new byte[SHEET.length])).hasSameSizeAs(one);
    }

    @Test
    void doesNotOpenInAnotherAskingOrWithAnotherKeyOrTouched() {
        byte[] envelope = Seal.close(keys.publicKey(), thing, SHEET);

        assertThatThrownBy(() -> Seal.open(keys.privateKey(), new SealedThing(KIND, UUID.randomUUID()), envelope))
                .isInstanceOf(GeneralSecurityException.class);
        SealedThing elsewhere = new SealedThing(new SealKind("samenbeter.other", "test-"), thing.id());
        assertThatThrownBy(() -> Seal.open(keys.privateKey(), elsewhere, envelope))
                .isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> Seal.open(Seal.newKeyPair().privateKey(), thing, envelope))
                .isInstanceOf(GeneralSecurityException.class);
        envelope[envelope.length - 1] ^= 1;
        assertThatThrownBy(() -> Seal.open(keys.privateKey(), thing, envelope))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void keepsAKeyForItsOwnerOnlyUntilItIsDestroyed() throws IOException {
        var kept = new SealKeys(folder.resolve("keys"));
        kept.keep(thing, keys.privateKey());

        assertThat(kept.find(thing)).hasValue(keys.privateKey());
        assertThat(kept.kept(KIND)).containsExactly(thing.id());
        assertThat(kept.kept(new SealKind("samenbeter.other", ""))).isEmpty();
        try (Stream<Path> files = Files.list(folder.resolve("keys"))) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }

        kept.destroy(thing);

        assertThat(kept.find(thing)).isEmpty();
        assertThat(folder.resolve("keys")).isEmptyDirectory();
    }

    @Test
    void overwritesAKeyBeforeItIsDeleted() throws IOException {
        var kept = new SealKeys(folder);
        kept.keep(thing, keys.privateKey());
        Path second = folder.resolve("second name of the same bytes");
        Files.createLink(second, folder.resolve("test-" + thing.id() + ".key"));

        kept.destroy(thing);

        assertThat(Files.readAllBytes(second)).hasSameSizeAs(keys.privateKey()).isNotEqualTo(keys.privateKey());
    }

    /** A key, an envelope and a name as installations have had them since the first release with a barometer, a survey. */
    @ParameterizedTest
    @CsvSource({
        "samenbeter.barometer, '', 00000000-0000-4000-8000-000000000001, " + A_ROUNDS_KEY + ", " + OF_A_ROUND,
        "samenbeter.voices, survey-, 00000000-0000-4000-8000-000000000002, " + A_SURVEYS_KEY + ", " + OF_A_SURVEY
    })
    void opensWhatWasSealedBefore(String context, String file, UUID id, String key, String envelope) throws Exception {
        var old = new SealKind(context, file).of(new OldId(id));
        Files.write(folder.resolve(file + id + ".key"), Base64.getDecoder().decode(key));
        var kept = new SealKeys(folder);

        assertThat(Seal.open(
                        kept.find(old).orElseThrow(), old, Base64.getDecoder().decode(envelope)))
                .isEqualTo(SHEET);
    }

    private record OldId(UUID value) implements Id {}

    @Test
    void saysWhichFolderCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> new SealKeys(file.resolve("keys")).prepare())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.resolve("keys").toString())
                .hasMessageContaining("SAMENBETER_KEYS");
    }

    @Test
    void tellsAKeyThatIsGoneFromAFolderThatIsGone() {
        var kept = new SealKeys(folder);
        var nowhere = new SealKeys(folder.resolve("not mounted"));

        assertThat(kept.find(thing)).isEmpty();
        assertThatThrownBy(() -> nowhere.find(thing)).isInstanceOf(UncheckedIOException.class);
    }
}
