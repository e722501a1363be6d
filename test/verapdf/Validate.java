import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates files with veraPDF, many in one process. Reads lines "flavours TAB path" (2a,ua1 TAB /tmp/a.pdf) from standard
 * input, writes for each a line of JSON: {"file", "flavour", "compliant", "failed": ["clause-test: message at place (n)"]}.
 */
public class Validate {
  public static void main(String[] args) throws Exception {
    Logger.getLogger("").setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] parts = line.split("\t", 2);
      for (String flavour : parts[0].split(","))
        System.out.println(validated(new File(parts[1]), PDFAFlavour.fromString(flavour)));
    }
  }

  private static String validated(File file, PDFAFlavour flavour) {
    List<String> failed = new ArrayList<>();
    boolean compliant = false;
    try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      compliant = result.isCompliant();
      Map<String, Integer> counts = new TreeMap<>();
      Map<String, String> first = new TreeMap<>();
      for (TestAssertion one : result.getTestAssertions()) {
        if (one.getStatus() != TestAssertion.Status.FAILED) continue;
        String rule = one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber();
        counts.merge(rule, 1, Integer::sum);
        first.putIfAbsent(rule, one.getMessage() + " at " + one.getLocation().getContext());
      }
      for (Map.Entry<String, String> one : first.entrySet())
        failed.add(one.getKey() + ": " + one.getValue() + " (" + counts.get(one.getKey()) + ")");
    } catch (Exception fault) {
      failed.add("unreadable: " + fault);
    }
    StringBuilder list = new StringBuilder();
    for (String one : failed) list.append(list.length() == 0 ? "" : ",").append(quoted(one));
    return "{\"file\":" + quoted(file.getPath()) + ",\"flavour\":" + quoted(flavour.getId()) + ",\"compliant\":"
        + compliant + ",\"failed\":[" + list + "]}";
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char one : text.toCharArray()) {
      if (one == '"' || one == '\\') json.append('\\').append(one);
      else if (one < ' ') json.append(String.format("\\u%04x", (int) one));
      else json.append(one);
    }
    return json.append('"').toString();
  }
}
