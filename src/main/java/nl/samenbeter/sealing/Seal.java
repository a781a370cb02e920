package nl.samenbeter.sealing;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.security.GeneralSecurityException;

/**
 * HPKE (RFC 9180) with X25519 and AES-256-GCM. Every envelope is bound to its asking, so that it opens nowhere
 * else. Keys go in and out as bytes.
 *
 * @see "docs/decisions/0007-sealed-barometer.md"
 */
public final class Seal {

    static {
        try {
            HybridConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private Seal() {}

    public record KeyPair(byte[] publicKey, byte[] privateKey) {

        @Override
        public String toString() {
            return "key pair";
        }
    }

    public static KeyPair newKeyPair() {
        try {
            KeysetHandle secret = KeysetHandle.generateNew(HpkeParameters.builder()
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .setVariant(HpkeParameters.Variant.NO_PREFIX)
                    .build());
            return new KeyPair(
                    TinkProtoKeysetFormat.serializeKeysetWithoutSecret(secret.getPublicKeysetHandle()),
                    TinkProtoKeysetFormat.serializeKeyset(secret, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a key pair", e);
        }
    }

    public static byte[] close(byte[] publicKey, SealedThing thing, byte[] sheet) {
        try {
            return TinkProtoKeysetFormat.parseKeysetWithoutSecret(publicKey)
                    .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class)
                    .encrypt(sheet, thing.context());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal for " + thing, e);
        }
    }

    /** @throws GeneralSecurityException when the key is of another asking or the envelope was touched */
    public static byte[] open(byte[] privateKey, SealedThing thing, byte[] envelope) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseKeyset(privateKey, InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class)
                .decrypt(envelope, thing.context());
    }
}
