package suyuan.model.epcis;

import java.util.Optional;
import java.util.Set;

/// The standard vocabularies of CBV 2.0 that EPCIS fields take: a short name (`shipping`), its web
/// URI, its older URN or its CURIE all mean the same.
public enum Vocabulary {
  BIZ_STEP(
      "https://ref.gs1.org/cbv/BizStep-",
      "urn:epcglobal:cbv:bizstep:",
      """
      accepting arriving assembling collecting commissioning consigning creating_class_instance
      cycle_counting decommissioning departing destroying disassembling dispensing encoding
      entering_exiting holding inspecting installing killing loading other packing picking receiving
      removing repackaging repairing replacing reserving retail_selling sampling sensor_reporting
      shipping staging_outbound stock_taking stocking storing transporting unloading unpacking
      void_shipping\
      """),
  DISPOSITION(
      "https://ref.gs1.org/cbv/Disp-",
      "urn:epcglobal:cbv:disp:",
      """
      active available completeness_inferred completeness_verified conformant container_closed
      container_open damaged destroyed dispensed disposed encoded expired in_progress in_transit
      inactive mismatch_class mismatch_instance mismatch_quantity needs_replacement
      no_pedigree_match non_conformant non_sellable_other partially_dispensed recalled reserved
      retail_sold returned sellable_accessible sellable_not_accessible stolen unavailable unknown\
      """),
  BIZ_TRANSACTION_TYPE(
      "https://ref.gs1.org/cbv/BTT-",
      "urn:epcglobal:cbv:btt:",
      """
      bol cert desadv inv pedigree po poc prodorder recadv rma testprd testres upevt\
      """),
  SOURCE_DEST_TYPE(
      "https://ref.gs1.org/cbv/SDT-",
      "urn:epcglobal:cbv:sdt:",
      "location owning_party possessing_party"),
  ERROR_REASON(
      "https://ref.gs1.org/cbv/ER-", "urn:epcglobal:cbv:er:", "did_not_occur incorrect_data"),
  COMPONENT(
      "https://ref.gs1.org/cbv/Comp-",
      "urn:epcglobal:cbv:comp:",
      """
      altitude axial_distance azimuth easting elevation_angle height latitude longitude northing
      polar_angle spherical_radius x y z\
      """),
  MEASUREMENT_TYPE(
      "https://ref.gs1.org/voc/",
      "https://gs1.org/voc/",
      """
      AbsoluteHumidity AbsorbedDose AbsorbedDoseRate Acceleration Altitude AmountOfSubstance
      AmountOfSubstancePerUnitVolume Angle AngularAcceleration AngularMomentum AngularVelocity Area
      Capacitance Conductance Conductivity Count Density Dimensionless DoseEquivalent
      DoseEquivalentRate DynamicViscosity ElectricCharge ElectricCurrent ElectricCurrentDensity
      ElectricFieldStrength Energy Exposure Force Frequency Illuminance Inductance Irradiance
      KinematicViscosity Length LinearMomentum Luminance LuminousFlux LuminousIntensity MagneticFlux
      MagneticFluxDensity MagneticVectorPotential Mass MassConcentration MassFlowRate
      MassPerAreaTime MemoryCapacity MolalityOfSolute MolarEnergy MolarMass MolarVolume Power
      Pressure RadiantFlux RadiantIntensity Radioactivity RelativeHumidity Resistance Resistivity
      SolidAngle SpecificVolume Speed SurfaceDensity SurfaceTension Temperature Time Torque Voltage
      Volume VolumeFlowRate VolumeFraction VolumetricFlux Wavenumber\
      """),
  SENSOR_ALERT_TYPE(
      "https://ref.gs1.org/voc/", "https://gs1.org/voc/", "ALARM_CONDITION ERROR_CONDITION");

  private static final String CBV = "https://ref.gs1.org/cbv/";
  private static final String VOC = "https://ref.gs1.org/voc/";

  private final String web;
  private final String older;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of is
  private final Set<String> names;

  Vocabulary(String web, String older, String names) {
    this.web = web;
    this.older = older;
    this.names = Set.of(names.split("\\s+"));
  }

  /// All short names.
  public Set<String> names() {
    return names;
  }

  /// The short name, if `value` means one of this vocabulary in any of its spellings.
  public Optional<String> shortName(String value) {
    if (names.contains(value)) {
      return Optional.of(value);
    }
    String uri = uncurie(value);
    String rest = uri.startsWith(web) ? uri.substring(web.length()) : afterOlder(uri);
    return names.contains(rest) ? Optional.of(rest) : Optional.empty();
  }

  private String afterOlder(String uri) {
    return uri.startsWith(older) ? uri.substring(older.length()) : "";
  }

  /// The web URI: of a standard name, of an older URN, of a CURIE; else `value`.
  public String uri(String value) {
    String uri = uncurie(value);
    return shortName(value)
        .map(web::concat)
        .orElse(uri.startsWith(older) ? web + afterOlder(uri) : uri);
  }

  /// The short name if `value` means a standard name; else `value`, the URI of someone else's.
  public String plain(String value) {
    return shortName(value).orElse(value);
  }

  private static String uncurie(String value) {
    if (value.startsWith("cbv:")) {
      return CBV + value.substring(4);
    }
    return value.startsWith("gs1:") ? VOC + value.substring(4) : value;
  }
}
