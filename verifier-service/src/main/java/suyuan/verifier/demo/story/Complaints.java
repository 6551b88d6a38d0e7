package suyuan.verifier.demo.story;

import java.util.ArrayList;
import java.util.List;

/// Eight buyers find their cream from the warm leg spoiled; two others have troubles that say
/// nothing about it.
final class Complaints {
  /// A problem of the page's list, and the consumer's words.
  private record Trouble(String problem, String words) {}

  private static final List<Trouble> SPOILED =
      List.of(
          new Trouble("smell", "打开就有一股哈喇味，质地也变稀了。"),
          new Trouble("texture", "膏体油水分离，不敢用。"),
          new Trouble("smell", "The cream has separated and smells rancid."),
          new Trouble("colour", "颜色发黄，味道不对，刚买不到两周。"),
          new Trouble("texture", "抹上去是水，上层漂着油。"),
          new Trouble("texture", "和上一瓶完全不一样，像化掉又凝固了。"),
          new Trouble("colour", "Grainy, yellow, smells like old oil."),
          new Trouble("texture", "开盖第一次用就分层了。"));

  private Complaints() {}

  static List<Complaint> of(Pack warm, Pack other) {
    List<Complaint> all = new ArrayList<>();
    for (int i = 0; i < SPOILED.size(); i++) {
      all.add(complaint(warm, Outlet.HANGZHOU, 12 + 7 * i, SPOILED.get(i)));
    }
    all.add(complaint(other, Outlet.JIAXING, 9, new Trouble("leak", "泵头漏液，盒子都湿了。")));
    all.add(complaint(other, Outlet.FLAGSHIP, 9, new Trouble("reaction", "用了两次有点刺痛，发红。")));
    return List.copyOf(all);
  }

  private static Complaint complaint(Pack pack, Outlet outlet, int index, Trouble trouble) {
    return new Complaint(
        pack.item(outlet, index),
        pack.batch().lot(),
        trouble.problem,
        trouble.words,
        "Mozilla/5.0 (Linux; Android 16; %s-%d)".formatted(outlet, index));
  }
}
