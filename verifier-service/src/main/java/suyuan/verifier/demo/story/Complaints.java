package suyuan.verifier.demo.story;

import java.util.ArrayList;
import java.util.List;

/// Eight buyers find their cream from the warm leg spoiled; two others have troubles that say
/// nothing about it.
final class Complaints {
  private static final List<String> SPOILED =
      List.of(
          "打开就有一股哈喇味，质地也变稀了。",
          "膏体油水分离，不敢用。",
          "The cream has separated and smells rancid.",
          "颜色发黄，味道不对，刚买不到两周。",
          "抹上去是水，上层漂着油。",
          "和上一瓶完全不一样，像化掉又凝固了。",
          "Grainy, yellow, smells like old oil.",
          "开盖第一次用就分层了，附了照片。");

  private Complaints() {}

  static List<Complaint> of(Pack warm, Pack other) {
    List<Complaint> all = new ArrayList<>();
    for (int i = 0; i < SPOILED.size(); i++) {
      all.add(
          new Complaint(
              warm.item(Outlet.HANGZHOU, 12 + 7 * i),
              warm.batch().lot(),
              "spoiled",
              SPOILED.get(i)));
    }
    all.add(complaint(other, Outlet.JIAXING, "leaking", "泵头漏液，盒子都湿了。"));
    all.add(complaint(other, Outlet.FLAGSHIP, "reaction", "用了两次有点刺痛，发红。"));
    return List.copyOf(all);
  }

  private static Complaint complaint(Pack pack, Outlet outlet, String problem, String words) {
    return new Complaint(pack.item(outlet, 9), pack.batch().lot(), problem, words);
  }
}
