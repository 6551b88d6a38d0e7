package suyuan.model.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suyuan.model.Bytes;
import suyuan.model.epcis.Event;
import suyuan.model.merkle.MerkleTree;
import suyuan.model.registry.PartyId;

/// What one party signs and submits at once: 1 to 500 events by default, 2,000 at most. Taken whole
/// or refused whole. Whether the signature holds and the events have the header's root is asked
/// separately: a statement that was altered is still a value that can be refused.
public final class SignedStatement {
  public static final int DEFAULT_EVENTS = 500;
  public static final int MAX_EVENTS = 2_000;

  private final Header header;
  private final Envelope envelope;
  private final List<Event> events;
  private @Nullable MerkleTree tree;
  private @Nullable Bytes body;

  private SignedStatement(
      Header header,
      Envelope envelope,
      List<Event> events,
      @Nullable MerkleTree tree,
      @Nullable Bytes body) {
    this.header = header;
    this.envelope = envelope;
    this.events = List.copyOf(events);
    this.tree = tree;
    this.body = body;
  }

  /// A statement as it came.
  ///
  /// @throws FormatException if the header isn't one
  public static SignedStatement of(Bytes header, Bytes signature, List<Event> events) {
    return new SignedStatement(
        Header.parse(header), new Envelope(Header.FORMAT, header, signature), events, null, null);
  }

  /// A new statement by a party, under a key of its own or one kept for it.
  public static SignedStatement sign(
      PartyId party, StatementId id, int rules, List<Event> events, Signer signer) {
    MerkleTree tree = tree(events);
    Header header = new Header(party, id, signer.key(), rules, events.size(), tree.root());
    Envelope envelope = Envelope.sign(Header.FORMAT, header.bytes(), signer);
    return new SignedStatement(header, envelope, events, tree, null);
  }

  public Header header() {
    return header;
  }

  public Bytes headerBytes() {
    return envelope.header();
  }

  /// Ed25519, 64 bytes where well formed.
  public Bytes signature() {
    return envelope.signature();
  }

  public List<Event> events() {
    return events;
  }

  /// Whether the signature holds under this public key (32 bytes).
  public boolean signedWith(Bytes publicKey) {
    return envelope.holdsUnder(publicKey);
  }

  /// Whether the events are as many as the header says and have its root.
  public boolean eventsMatch() {
    return events.size() == header.count() && tree().root().equals(header.root());
  }

  /// The tree over the event leaves, for their paths.
  public MerkleTree tree() {
    MerkleTree known = tree;
    if (known == null) {
      known = tree(events);
      tree = known;
    }
    return known;
  }

  /// The events as they travel: see [Body].
  public Bytes body() {
    Bytes known = body;
    if (known == null) {
      known = Body.deflate(events);
      body = known;
    }
    return known;
  }

  /// This statement with its body, from one who has it at hand: [Body#deflate] of these very
  /// events.
  public SignedStatement packed(Bytes deflated) {
    return new SignedStatement(header, envelope, events, tree, deflated);
  }

  /// This statement's leaf hash in the log: RFC 6962 leaf of header bytes ‖ signature.
  public Bytes logLeaf() {
    return envelope.logLeaf();
  }

  private static MerkleTree tree(List<Event> events) {
    return MerkleTree.of(events.stream().map(Event::leafHash).toList());
  }
}
