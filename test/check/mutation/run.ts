import { changed } from "./change.ts";
import { type FactKind, statedTwice } from "./facts.ts";
import { Chance } from "./random.ts";
import { foldedText, type Spot, type TypedPacket, withWords, wordsAt } from "./typed.ts";

/** A finding as far as it is compared: of two runs, the same words mean the same finding. */
export interface Found {
  readonly code: string;
  readonly message: string;
  readonly places: readonly { readonly file?: string; readonly line?: number; readonly excerpt?: string }[];
}

/** Every finding of a packet that was typed. */
export type CheckTyped = (packet: TypedPacket) => Promise<readonly Found[]>;

/** What finds, and what is known of a packet before anything was changed. */
export interface Judge {
  readonly check: CheckTyped;
  /** A finding that is true of the packet of that name as it is. */
  isTrue(packet: string, found: Found): boolean;
}

/** One fact changed in one place. */
export interface Mutation {
  readonly packet: string;
  readonly kind: FactKind;
  /** 資料一式.txt:41 */
  readonly place: string;
  readonly was: string;
  readonly is: string;
  /** On how many lines the fact stands. */
  readonly stated: number;
  /** The line, after. */
  readonly line: string;
}

export interface Tried {
  readonly mutation: Mutation;
  /** Findings caused by it; none: missed. */
  readonly by: readonly Found[];
  /** Findings that speak of something else, without those that are true of the packet as it is. */
  readonly others: readonly Found[];
}

/** Draws a packet, a kind, a fact and one of its places, and changes it. */
export function drawn(
  packets: readonly TypedPacket[],
  chance: Chance,
): { typed: TypedPacket; mutation: Mutation; spot: Spot } {
  const packet = chance.of(packets);
  const facts = factsOf(packet);
  const kind = chance.of([...new Set(facts.map((fact) => fact.kind))]);
  const fact = chance.of(facts.filter((one) => one.kind === kind));
  const spot = chance.of(fact.spots);
  const was = wordsAt(packet, spot);
  const is = changed(kind, was, chance);
  const typed = withWords(packet, spot, is);
  const file = packet.files[spot.file]?.file ?? "";
  const line = typed.files[spot.file]?.text.split("\n")[spot.line] ?? "";
  const stated = fact.spots.length;
  return {
    typed,
    spot,
    mutation: { packet: packet.name, kind, place: `${file}:${spot.line + 1}`, was, is, stated, line },
  };
}

const known = new Map<TypedPacket, ReturnType<typeof statedTwice>>();
function factsOf(packet: TypedPacket): ReturnType<typeof statedTwice> {
  const facts = known.get(packet) ?? statedTwice(packet);
  known.set(packet, facts);
  return facts;
}

/** One packet with one change: what the check says now that it did not say before, about that change and else. */
export async function tried(
  packets: readonly TypedPacket[],
  { check, isTrue }: Judge,
  chance: Chance,
): Promise<Tried> {
  const { typed, mutation, spot } = drawn(packets, chance);
  const whole = packets.find(({ name }) => name === mutation.packet);
  if (whole === undefined) throw new Error(mutation.packet);
  const usual = new Set((await before(whole, check)).map(keyOf));
  const by: Found[] = [];
  const others: Found[] = [];
  for (const one of await check(typed))
    if (!usual.has(keyOf(one)) && speaksOf(one, typed, spot, mutation)) by.push(one);
    else if (!isTrue(mutation.packet, one)) others.push(one);
  return { mutation, by, others };
}

const unchanged = new Map<TypedPacket, Promise<readonly Found[]>>();
function before(packet: TypedPacket, check: CheckTyped): Promise<readonly Found[]> {
  const found = unchanged.get(packet) ?? check(packet);
  unchanged.set(packet, found);
  return found;
}

const keyOf = ({ code, message, places }: Found): string =>
  [code, message, ...places.map(({ excerpt }) => excerpt ?? "")].join("\n");

/** It shows the changed line, or says the changed words. */
function speaksOf(
  { message, places }: Found,
  { files }: TypedPacket,
  { file, line }: Spot,
  { is }: Mutation,
): boolean {
  const name = files[file]?.file;
  if (places.some((place) => place.file === name && place.line === line + 1)) return true;
  return [message, ...places.map(({ excerpt }) => excerpt ?? "")].some((said) =>
    foldedText(said).includes(foldedText(is)),
  );
}

/** Many packets, each with one change. The same seed draws the same. */
export async function tryMany(
  packets: readonly TypedPacket[],
  judge: Judge,
  { seed, count }: { readonly seed: number; readonly count: number },
): Promise<readonly Tried[]> {
  const chance = new Chance(seed);
  const all: Tried[] = [];
  for (let index = 0; index < count; index++) all.push(await tried(packets, judge, chance));
  return all;
}
