package suyuan.verifier.demo.story;

/// Where consumers buy, which cartons of each lot go there, who brings them, and how many pieces of
/// each lot are sold by today. Cartons 80 to 99 of a lot stay in the warehouse.
///
/// @param first first carton of each lot, counted from 0
/// @param cartons how many from there on
/// @param hours from loading to unloading
enum Outlet {
  FLAGSHIP(Site.FLAGSHIP, "own-store", Site.LANGDA_DEPOT, 0, 8, 5, 60),
  JINGAN(Site.JINGAN, "department-store", Site.YUNFAN_DEPOT, 8, 8, 9, 80),
  CHENGDU(Site.CHENGDU, "department-store", Site.YUNFAN_DEPOT, 16, 8, 58, 70),
  GUANGZHOU(Site.GUANGZHOU, "department-store", Site.YUNFAN_DEPOT, 24, 6, 44, 60),
  HANGZHOU(Site.HANGZHOU, "marketplace", Site.BEICHEN_DEPOT, 30, 30, 34, 160),
  JIAXING(Site.JIAXING, "live-stream", Site.BEICHEN_DEPOT, 60, 20, 20, 110);

  private final Site site;
  private final String channel;
  private final Site carrier;
  private final int first;
  private final int cartons;
  private final int hours;
  private final int sold;

  Outlet(Site site, String channel, Site carrier, int first, int cartons, int hours, int sold) {
    this.site = site;
    this.channel = channel;
    this.carrier = carrier;
    this.first = first;
    this.cartons = cartons;
    this.hours = hours;
    this.sold = sold;
  }

  Site site() {
    return site;
  }

  String channel() {
    return channel;
  }

  Site carrier() {
    return carrier;
  }

  int first() {
    return first;
  }

  int cartons() {
    return cartons;
  }

  int hours() {
    return hours;
  }

  int sold() {
    return sold;
  }
}
