import { type Node, oidOf, TAG } from "../asn1/ber.ts";

const keys: Readonly<Record<string, string>> = {
  "2.5.4.3": "CN",
  "2.5.4.4": "SN",
  "2.5.4.5": "serialNumber",
  "2.5.4.6": "C",
  "2.5.4.7": "L",
  "2.5.4.8": "ST",
  "2.5.4.10": "O",
  "2.5.4.11": "OU",
  "2.5.4.12": "title",
  "2.5.4.42": "GN",
  "1.2.840.113549.1.9.1": "E",
  "0.9.2342.19200300.100.1.25": "DC",
};

/** A distinguished name in one line: CN=見本 太郎, O=見本市. @throws Malformed */
export function nameText(name: Node): string {
  return partsOf(name)
    .map(([key, value]) => `${key}=${value}`)
    .join(", ");
}

/** What is shown for a name where there is room for one word: its common name. */
export function commonName(text: string): string {
  return /(?:^|, )CN=(.*?)(?=, [A-Za-z0-9.]+=|$)/.exec(text)?.[1] ?? text;
}

function partsOf(name: Node): readonly (readonly [string, string])[] {
  return name.children
    .flatMap((set) => set.children)
    .map(({ children: [type, value] }) => {
      const oid = oidOf(type, "name");
      return [keys[oid] ?? oid, printable(textOf(value))] as const;
    });
}

function textOf(value: Node | undefined): string {
  if (value === undefined) return "";
  const bytes = Buffer.from(value.content);
  if (value.tag === TAG.utf8) return bytes.toString("utf8");
  if (value.tag === TAG.bmp && bytes.length % 2 === 0) return bytes.swap16().toString("utf16le");
  return bytes.toString("latin1");
}

/** A certificate is a stranger's: nothing of it may steer a terminal or turn the reading direction. */
function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "�");
}
