package nl.samenbeter.barometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {

    private static final QuestionSet SET = QuestionSet.B0;

    private final BarometerRoundId round = BarometerRoundId.next();
    private final Seal.KeyPair keys = Seal.newKeyPair();

    @TempDir
    private Path folder;

    @Test
    void opensWithThePrivateKeyWhatThePublicKeyClosed() throws GeneralSecurityException {
        byte[] sheet = SheetCodec.write(SET, SampleAnswers.highest(SET));

        byte[] envelope = Seal.close(keys.publicKey(), round, sheet);

        assertThat(Seal.open(keys.privateKey(), round, envelope)).isEqualTo(sheet);
    }

    @Test
    void makesEnvelopesOfOneLengthThatNeverLookAlike() {
        byte[] low = SheetCodec.write(SET, SampleAnswers.lowest(SET));
        byte[] high = SheetCodec.write(SET, SampleAnswers.highest(SET));

        byte[] one = Seal.close(keys.publicKey(), round, low);

        assertThat(Seal.close(keys.publicKey(), round, low)).hasSameSizeAs(one).isNotEqualTo(one);
        assertThat(Seal.close(keys.publicKey(), round, high)).hasSameSizeAs(one);
    }

    @Test
    void doesNotOpenInAnotherRoundOrWithAnotherKeyOrTouched() {
        byte[] envelope = Seal.close(keys.publicKey(), round, SheetCodec.write(SET, SampleAnswers.highest(SET)));

        assertThatThrownBy(() -> Seal.open(keys.privateKey(), BarometerRoundId.next(), envelope))
                .isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> Seal.open(Seal.newKeyPair().privateKey(), round, envelope))
                .isInstanceOf(GeneralSecurityException.class);
        envelope[envelope.length - 1] ^= 1;
        assertThatThrownBy(() -> Seal.open(keys.privateKey(), round, envelope))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void keepsAKeyForItsOwnerOnlyUntilItIsDestroyed() throws IOException {
        var kept = new SealKeys(folder.resolve("keys"));
        kept.keep(round, keys.privateKey());

        assertThat(kept.find(round)).hasValue(keys.privateKey());
        assertThat(kept.kept()).containsExactly(round);
        try (Stream<Path> files = Files.list(folder.resolve("keys"))) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }

        kept.destroy(round);

        assertThat(kept.find(round)).isEmpty();
        assertThat(folder.resolve("keys")).isEmptyDirectory();
    }

    @Test
    void overwritesAKeyBeforeItIsDeleted() throws IOException {
        var kept = new SealKeys(folder);
        kept.keep(round, keys.privateKey());
        Path second = folder.resolve("second name of the same bytes");
        Files.createLink(second, folder.resolve(round.text() + ".key"));

        kept.destroy(round);

        assertThat(Files.readAllBytes(second)).hasSameSizeAs(keys.privateKey()).isNotEqualTo(keys.privateKey());
    }

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

        assertThat(kept.find(round)).isEmpty();
        assertThatThrownBy(() -> nowhere.find(round)).isInstanceOf(UncheckedIOException.class);
    }
}
