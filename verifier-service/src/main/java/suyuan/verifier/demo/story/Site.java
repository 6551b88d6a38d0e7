package suyuan.verifier.demo.story;

import java.util.Map;
import suyuan.model.gs1.Gln;
import suyuan.model.registry.Names;
import suyuan.model.registry.Party;

/// The places where the history happens.
enum Site {
  WORKS(Cast.JIYE, 1, "霁野松江工厂", "Jiye works, Songjiang"),
  STORE(Cast.JIYE, 2, "霁野成品仓", "Jiye finished goods warehouse"),
  FLAGSHIP(Cast.JIYE, 3, "霁野上海旗舰店", "Jiye flagship store, Shanghai"),
  SERVICE(Cast.JIYE, 4, "霁野售后中心", "Jiye after-sale centre"),
  OIL_MILL(Cast.QINGHE, 1, "青禾丽水油坊", "Qinghe oil mill, Lishui"),
  ACTIVES_PLANT(Cast.BOYUAN, 1, "柏源泰州工厂", "Boyuan plant, Taizhou"),
  PACKAGING_PLANT(Cast.ZHITU, 1, "知途余姚工厂", "Zhitu plant, Yuyao"),
  YUNFAN_DEPOT(Cast.YUNFAN, 1, "云帆青浦场站", "Yunfan depot, Qingpu"),
  BEICHEN_DEPOT(Cast.BEICHEN, 1, "北辰嘉定场站", "Beichen depot, Jiading"),
  LANGDA_DEPOT(Cast.LANGDA, 1, "朗达闵行站", "Langda station, Minhang"),
  JINGAN(Cast.MEILIN, 1, "美邻百货静安店", "Meilin, Jing'an store"),
  CHENGDU(Cast.MEILIN, 2, "美邻百货成都店", "Meilin, Chengdu store"),
  GUANGZHOU(Cast.MEILIN, 3, "美邻百货广州店", "Meilin, Guangzhou store"),
  HANGZHOU(Cast.XINGQIAO, 1, "星桥杭州仓", "Xingqiao warehouse, Hangzhou"),
  JIAXING(Cast.XINGQIAO, 2, "星桥嘉兴直播仓", "Xingqiao live-stream warehouse, Jiaxing");

  private final Cast owner;
  private final Gln gln;
  private final Names names;

  Site(Cast owner, int reference, String chinese, String english) {
    this.owner = owner;
    this.gln = owner.numbering().place(reference);
    this.names = Names.of(Map.of("zh-CN", chinese, "en", english));
  }

  Cast owner() {
    return owner;
  }

  Gln gln() {
    return gln;
  }

  Party.Place place() {
    return new Party.Place(gln, names);
  }
}
