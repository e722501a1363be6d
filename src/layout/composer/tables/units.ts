/**
 * Unit symbols that follow a number (JLREQ cl-25, Appendix A.25), as written in Latin and Greek letters. Single letters that
 * offices use for other things after a number (2F, 5A, 3C, 4K) are left out: they stay letters.
 */
const written = [
  "km m cm mm µm nm ha",
  "L l mL ml dL dl kL kl",
  "t kg g mg µg Mt kt t-CO2 kg-CO2",
  "h min ms",
  "W kW MW GW TW Wh kWh MWh GWh TWh VA kVA V kV mA kA Ω kΩ MΩ",
  "Hz kHz MHz GHz Pa hPa kPa MPa kN kJ MJ GJ cal kcal",
  "KB kB MB GB TB PB KiB MiB GiB TiB bit bps kbps Mbps Gbps",
  "dB lx lm cd mol ppm ppb rpm dpi Bq kBq Sv mSv µSv °C °F",
];

/** The micro and the ohm sign are Greek letters too, and ₂ is 2. */
export const unitSymbols: ReadonlySet<string> = new Set(written.flatMap((line) => line.split(" ")));

/** Lengths, which are squared and cubed: m², km2. */
export const squaredUnits: ReadonlySet<string> = new Set(["km", "m", "cm", "mm", "µm", "nm"]);
