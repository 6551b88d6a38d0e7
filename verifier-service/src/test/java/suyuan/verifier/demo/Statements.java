package suyuan.verifier.demo;

import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import suyuan.model.Bytes;
import suyuan.model.registry.Names;
import suyuan.model.registry.Party;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.RegistryRecord;
import suyuan.model.registry.Role;
import suyuan.model.statement.Ed25519;
import suyuan.model.statement.SignedRegistration;
import suyuan.model.statement.Signer;
import suyuan.model.statement.StatementId;
import suyuan.model.wire.Call;
import suyuan.verifier.demo.FabricLoad.Work;
import suyuan.verifier.demo.story.Cast;
import suyuan.verifier.demo.story.Goods;

/// Our contract: statements of so many events, with the demo's mix of events and random serials,
/// each made, signed and packed when it is sent. All parties belong to the brand's member.
final class Statements {
  /// Two works tell the story from rounds that don't meet.
  private static final int ROUNDS_APART = 100_000;

  private static final String MEMBER = "BrandMSP";
  private static final PartyId OPERATOR = new PartyId("operator");

  private final Map<Cast, Signer> signers = new EnumMap<>(Cast.class);
  private final AtomicInteger rounds = new AtomicInteger(new SecureRandom().nextInt(1_000_000));
  private final String run = Long.toHexString(new SecureRandom().nextLong());
  private final AtomicInteger number = new AtomicInteger();

  /// Founds the channel, which must be new, and registers the story's parties and goods.
  void enrol(FabricLoad load) {
    Bytes secret = Ed25519.newPrivateKey(new SecureRandom());
    Signer operator = Ed25519.signer(secret);
    Names names = Names.of(Map.of("en", "Bench"));
    Party party =
        new Party(OPERATOR, MEMBER, names, Set.of(Role.OPERATOR), List.of(), List.of(), true);
    register(
        load,
        OPERATOR,
        operator,
        new RegistryRecord.LedgerFounded(party, Ed25519.publicKey(secret)));
    for (Cast member : Cast.values()) {
      Bytes own = Ed25519.newPrivateKey(new SecureRandom());
      signers.put(member, Ed25519.signer(own));
      register(load, OPERATOR, operator, new RegistryRecord.PartyRegistered(member.party(MEMBER)));
      register(
          load,
          OPERATOR,
          operator,
          new RegistryRecord.KeyRegistered(member.id(), Ed25519.publicKey(own), member.id()));
    }
    for (Goods goods : Goods.values()) {
      register(
          load,
          goods.owner().id(),
          signer(goods.owner()),
          new RegistryRecord.ProductPublished(goods.product()));
    }
  }

  private void register(FabricLoad load, PartyId by, Signer signer, RegistryRecord change) {
    SignedRegistration signed = SignedRegistration.sign(by, fresh(), change, signer);
    load.once("suyuan", call(new Call.Register(signed)));
  }

  private StatementId fresh() {
    return new StatementId(run + "-" + number.incrementAndGet());
  }

  private Signer signer(Cast by) {
    return Press.signer(signers, by);
  }

  private static FabricLoad.Call call(Call call) {
    return new FabricLoad.Call(
        call.function(), call.arguments().stream().map(Bytes::toArray).toArray(byte[][]::new));
  }

  /// @param name as it is shown
  Work of(String name, Press.Mix mix, int events, int inFlight) {
    return new Said(name, events, inFlight, new Press(mix, events, rounds.getAndAdd(ROUNDS_APART)));
  }

  private final class Said implements Work {
    private final String name;
    private final int events;
    private final int inFlight;
    private final Press press;

    Said(String name, int events, int inFlight, Press press) {
      this.name = name;
      this.events = events;
      this.inFlight = inFlight;
      this.press = press;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public int inFlight() {
      return inFlight;
    }

    @Override
    public int events() {
      return events;
    }

    @Override
    public String chaincode() {
      return "suyuan";
    }

    @Override
    public FabricLoad.Call next(int worker) {
      Press.Form form = press.form();
      List<Bytes> arguments = Press.print(form, fresh(), signer(form.by()));
      return new FabricLoad.Call(
          "record", arguments.stream().map(Bytes::toArray).toArray(byte[][]::new));
    }
  }
}
