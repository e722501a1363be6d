import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const source = fileURLToPath(new URL("../../src/", import.meta.url));
const statements = /^(?:import|export)\s(?<type>type\s)?(?:[^;"]*?\sfrom\s)?"(?<from>[^"]+)";/gm;
const loads = /(?:\bimport|\brequire(?:\.resolve)?)\(\s*"(?<from>[^"]+)"/g;

interface Needs {
  readonly folders: Set<string>;
  /** Folders of which only types are imported. */
  readonly types: Set<string>;
  readonly packages: Set<string>;
}

/** `@scope/name/file` → `@scope/name`. */
function packageOf(from: string): string {
  const [first = "", second = ""] = from.split("/");
  return first.startsWith("@") ? `${first}/${second}` : first;
}

function addFile(folder: string, path: string, needs: Needs): void {
  const text = readFileSync(source + path, "utf8");
  for (const { groups } of [...text.matchAll(statements), ...text.matchAll(loads)]) {
    const from = groups?.from ?? "";
    if (from.startsWith("node:")) continue;
    if (!from.startsWith(".")) needs.packages.add(packageOf(from));
    else {
      const [target = ""] = new URL(from, `file:///${path}`).pathname.slice(1).split("/");
      if (target === folder || target.endsWith(".ts")) continue;
      (groups?.type === undefined ? needs.folders : needs.types).add(target);
    }
  }
}

function needsOf(folder: string): Needs {
  const needs: Needs = { folders: new Set(), types: new Set(), packages: new Set() };
  const files = readdirSync(source + folder, { recursive: true, encoding: "utf8" });
  for (const file of files.filter((name) => name.endsWith(".ts")))
    addFile(folder, `${folder}/${file}`, needs);
  for (const one of needs.folders) needs.types.delete(one);
  return needs;
}

/** One row a folder of src/: what its files import, read from them. Upper rows import lower ones, never the other way. */
export function importTable(): string {
  const folders = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const needs = new Map(folders.map(({ name }) => [name, needsOf(name)] as const));
  const list = (names: Iterable<string>): string => [...names].sort().join(", ");
  const rows = ordered(needs).map((name) => {
    const one = needs.get(name) as Needs;
    return `| ${name} | ${list(one.folders)} | ${list(one.types)} | ${list(one.packages)} |`;
  });
  return ["| folder | imports | only types of | packages |", "|---|---|---|---|", ...rows].join("\n");
}

/** Each folder before all it imports. @throws when folders import each other in a circle */
function ordered(needs: ReadonlyMap<string, Needs>): readonly string[] {
  const left = new Set([...needs.keys()].sort());
  const order: string[] = [];
  while (left.size > 0) {
    const wanted = new Set([...left].flatMap((name) => [...allOf(needs.get(name))]));
    const free = [...left].filter((name) => !wanted.has(name));
    if (free.length === 0) throw new Error(`folders import each other: ${[...left].join(", ")}`);
    for (const name of free) {
      order.push(name);
      left.delete(name);
    }
  }
  return order;
}

function allOf(needs: Needs | undefined): readonly string[] {
  return needs === undefined ? [] : [...needs.folders, ...needs.types];
}
