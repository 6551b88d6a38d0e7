package suyuan.verifier.demo.story;

import static suyuan.model.registry.Role.BRAND;
import static suyuan.model.registry.Role.CARRIER;
import static suyuan.model.registry.Role.MANUFACTURER;
import static suyuan.model.registry.Role.RETAILER;
import static suyuan.model.registry.Role.SERVICE;
import static suyuan.model.registry.Role.SUPPLIER;
import static suyuan.model.registry.Role.WAREHOUSE;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import suyuan.model.gs1.Prefix;
import suyuan.model.registry.Names;
import suyuan.model.registry.Party;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.Role;

/// The nine organisations.
public enum Cast {
  JIYE("9521001", "霁野护肤", "Jiye Skincare", BRAND, MANUFACTURER, WAREHOUSE, RETAILER, SERVICE),
  QINGHE("9521002", "青禾山茶油坊", "Qinghe Camellia Oils", SUPPLIER),
  BOYUAN("9521003", "柏源生物", "Boyuan Actives", SUPPLIER),
  ZHITU("9521004", "知途包材", "Zhitu Packaging", SUPPLIER),
  YUNFAN("9521005", "云帆冷链", "Yunfan Cold Chain", CARRIER),
  BEICHEN("9521006", "北辰货运", "Beichen Freight", CARRIER),
  LANGDA("9521007", "朗达城配", "Langda City Delivery", CARRIER),
  MEILIN("9521008", "美邻百货", "Meilin Department Stores", RETAILER),
  XINGQIAO("9521009", "星桥优选", "Xingqiao Marketplace", RETAILER, WAREHOUSE);

  private final Numbering numbering;
  private final Names names;
  private final Set<Role> roles;

  Cast(String prefix, String chinese, String english, Role... roles) {
    this.numbering = new Numbering(new Prefix(prefix));
    this.names = Names.of(Map.of("zh-CN", chinese, "en", english));
    this.roles = Set.of(roles);
  }

  public PartyId id() {
    return new PartyId(name().toLowerCase(java.util.Locale.ROOT));
  }

  /// The party as the operator registers it.
  ///
  /// @param mspId the membership service that vouches for it
  public Party party(String mspId) {
    List<Party.Place> places =
        Arrays.stream(Site.values()).filter(site -> site.owner() == this).map(Site::place).toList();
    return new Party(id(), mspId, names, roles, places, List.of(numbering.prefix()), true);
  }

  Numbering numbering() {
    return numbering;
  }

  Names names() {
    return names;
  }
}
