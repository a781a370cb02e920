package nl.samenbeter.voices;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** HPKE as the barometer has it, bound to one survey (docs/decisions/0027). */
final class SurveySeal {

    static {
        try {
            HybridConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private SurveySeal() {}

    record KeyPair(byte[] publicKey, byte[] privateKey) {

        @Override
        public String toString() {
            return "key pair";
        }
    }

    static KeyPair newKeyPair() {
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

    static byte[] close(byte[] publicKey, VoiceId survey, byte[] sheet) {
        try {
            return TinkProtoKeysetFormat.parseKeysetWithoutSecret(publicKey)
                    .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class)
                    .encrypt(sheet, context(survey));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal for survey " + survey, e);
        }
    }

    /** @throws GeneralSecurityException when the key is of another survey or the envelope was touched */
    static byte[] open(byte[] privateKey, VoiceId survey, byte[] envelope) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseKeyset(privateKey, InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class)
                .decrypt(envelope, context(survey));
    }

    private static byte[] context(VoiceId survey) {
        return ("samenbeter.voices:" + survey.text()).getBytes(StandardCharsets.UTF_8);
    }
}
