package suyuan.verifier.demo.story;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import suyuan.model.Bytes;

/// The smallest PDF that shows a Chinese title and lines of Latin text on an A5 page (ISO 32000-1
/// section 7.5). The Chinese font is named, not embedded: every viewer has a substitute.
final class Pdf {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final StringBuilder out = new StringBuilder("%PDF-1.4\n");
  private final List<Integer> offsets = new ArrayList<>();

  private Pdf() {}

  static Bytes page(String chineseTitle, List<String> lines) {
    String text = content(chineseTitle, lines);
    Pdf pdf = new Pdf();
    pdf.add("<</Type/Catalog/Pages 2 0 R>>");
    pdf.add("<</Type/Pages/Kids[3 0 R]/Count 1>>");
    pdf.add(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 595]/Contents 4 0 R"
            + "/Resources<</Font<</F1 5 0 R/F2 6 0 R>>>>>>");
    pdf.add("<</Length %d>>stream\n%sendstream".formatted(text.length(), text));
    pdf.add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
    pdf.add(
        "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H"
            + "/DescendantFonts[7 0 R]>>");
    pdf.add(
        "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/FontDescriptor 8 0 R"
            + "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>>>");
    pdf.add(
        "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]"
            + "/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>");
    return pdf.end();
  }

  private static String content(String chineseTitle, List<String> lines) {
    String title = HEX.formatHex(chineseTitle.getBytes(StandardCharsets.UTF_16BE));
    return lines.stream()
        .map(line -> "(" + line.replaceAll("[()\\\\]", "\\\\$0") + ")' \n")
        .collect(
            Collectors.joining(
                "",
                "BT /F2 16 Tf 40 540 Td <%s> Tj /F1 10 Tf 16 TL 0 -14 Td\n".formatted(title),
                "ET\n"));
  }

  private void add(String object) {
    offsets.add(out.length());
    out.append("%d 0 obj%s endobj\n".formatted(offsets.size(), object));
  }

  private Bytes end() {
    int table = out.length();
    int entries = offsets.size() + 1;
    out.append("xref\n0 %d\n0000000000 65535 f \n".formatted(entries));
    offsets.forEach(offset -> out.append("%010d 00000 n \n".formatted(offset)));
    out.append(
        "trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n".formatted(entries, table));
    return Bytes.of(out.toString().getBytes(StandardCharsets.US_ASCII));
  }
}
