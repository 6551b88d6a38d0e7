package suyuan.contract;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/// Lets in clients with a certificate from the authority, and of those, where one is named, the one
/// peer alone: an organisation's TLS authority also certifies its other servers and its users, none
/// of whom may speak to the contract as if they were the peer.
final class OnePeer extends X509ExtendedTrustManager {
  private final X509ExtendedTrustManager authority;
  private final Optional<Certificate> peer;

  private OnePeer(X509ExtendedTrustManager authority, Optional<Certificate> peer) {
    this.authority = authority;
    this.peer = peer;
  }

  static OnePeer of(Path authority, Optional<Path> peer) throws IOException {
    try {
      Optional<Certificate> certificate = Optional.empty();
      if (peer.isPresent()) {
        certificate = Optional.of(certificate(peer.get()));
      }
      return new OnePeer(manager(certificate(authority)), certificate);
    } catch (GeneralSecurityException e) {
      throw new IOException("The clients' certificates can't be used: " + e.getMessage(), e);
    }
  }

  private static Certificate certificate(Path pem) throws IOException, CertificateException {
    try (InputStream in = Files.newInputStream(pem)) {
      return CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }

  private static X509ExtendedTrustManager manager(Certificate authority)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    store.setCertificateEntry("authority", authority);
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return Arrays.stream(factory.getTrustManagers())
        .filter(X509ExtendedTrustManager.class::isInstance)
        .map(X509ExtendedTrustManager.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    authority.checkClientTrusted(chain, type, engine);
    requirePeer(chain);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    authority.checkClientTrusted(chain, type, socket);
    requirePeer(chain);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    authority.checkClientTrusted(chain, type);
    requirePeer(chain);
  }

  private void requirePeer(X509Certificate[] chain) throws CertificateException {
    if (peer.filter(known -> !known.equals(chain[0])).isPresent()) {
      throw new CertificateException("This contract serves one peer alone.");
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    throw noClient();
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    throw noClient();
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw noClient();
  }

  private static CertificateException noClient() {
    return new CertificateException("The contract's server calls nobody.");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return authority.getAcceptedIssuers();
  }
}
