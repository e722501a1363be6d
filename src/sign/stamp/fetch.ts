import { as, elementIn, type Node, sequenceOf, smallNumber, TAG } from "../asn1/ber.ts";
import { Malformed, SignFault } from "../fault.ts";
import { type StampRequest, stampRequest } from "./request.ts";
import { tokenFaults, tokenIn } from "./token.ts";

/** How long an authority may take for its whole answer, ms. */
const PATIENCE = 20_000;
/** No answer is longer. */
const LONGEST = 1024 * 1024;

/** An address a time stamp may be asked of. @throws SignFault for anything but http and https, or one with a password */
export function stampAddress(text: string): URL {
  const address = URL.canParse(text) ? new URL(text) : null;
  const isPlain = address?.username === "" && address.password === "";
  if (address === null || !/^https?:$/.test(address.protocol) || !isPlain)
    throw new SignFault("sign/tsa-address", { address: withoutPassword(text) });
  return address;
}

/** Never a password in a message. */
function withoutPassword(text: string): string {
  return text.replace(/\/\/[^/@]*@/, "//…@");
}

/**
 * Asks the authority at the address, and nobody else (it is not followed to another), for a time stamp.
 * @param bytes what is stamped; only their hash is sent
 * @param hash SHA-256 of them
 * @param patience ms for the whole answer
 * @returns the token, checked
 * @throws SignFault `sign/tsa-…`
 */
export async function fetchStamp(
  address: URL,
  bytes: Uint8Array,
  hash: Uint8Array,
  patience = PATIENCE,
): Promise<Uint8Array> {
  const request = stampRequest(hash);
  const answer = await asked(address, request, patience);
  try {
    return tokenOf(answer, request, bytes, address);
  } catch (fault) {
    if (fault instanceof Malformed)
      throw new SignFault("sign/tsa-wrong", { address: address.href, part: fault.part });
    throw fault;
  }
}

async function asked(address: URL, { bytes }: StampRequest, patience: number): Promise<Uint8Array> {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: {
        "content-type": "application/timestamp-query",
        accept: "application/timestamp-reply",
        // Between two files minutes may pass: a connection that is kept may be gone by then.
        connection: "close",
      },
      body: bytes,
      redirect: "manual",
      signal: AbortSignal.timeout(patience),
    });
    if (response.status !== 200)
      throw new SignFault("sign/tsa-unreachable", {
        address: address.href,
        reason: `HTTP ${response.status}`,
      });
    return await received(response, address);
  } catch (fault) {
    if (fault instanceof SignFault) throw fault;
    throw new SignFault("sign/tsa-unreachable", { address: address.href, reason: reasonOf(fault, patience) });
  }
}

async function received(response: Response, address: URL): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body ?? []) {
    pieces.push(piece as Uint8Array);
    length += (piece as Uint8Array).length;
    if (length > LONGEST) throw new SignFault("sign/tsa-wrong", { address: address.href, part: "length" });
  }
  return Buffer.concat(pieces);
}

/** The network's code (ECONNREFUSED), for support. @throws what is no fault of the network's */
function reasonOf(fault: unknown, patience: number): string {
  if (!(fault instanceof Error)) throw fault;
  const cause: unknown = fault.cause;
  if (cause instanceof Error && "code" in cause) return String(cause.code);
  return fault.name === "TimeoutError" ? `${patience / 1000} s` : fault.message;
}

/** RFC 3161 2.4.2: status, then the token. */
function tokenOf(answer: Uint8Array, request: StampRequest, bytes: Uint8Array, address: URL): Uint8Array {
  const [status, token] = sequenceOf(elementIn(answer, "TimeStampResp"), "TimeStampResp");
  const [code, ...told] = sequenceOf(status, "PKIStatusInfo");
  const number = smallNumber(code, "PKIStatus");
  if (number > 1)
    throw new SignFault("sign/tsa-refused", {
      address: address.href,
      reason: [`${number}`, ...textsIn(told)].join(" "),
    });
  const read = tokenIn(as(token, TAG.sequence, "timeStampToken"));
  const faults = [...tokenFaults(read, [bytes])];
  if (!Buffer.from(read.nonce ?? []).equals(request.nonce)) faults.push("nonce");
  if (faults[0] !== undefined) throw new Malformed(faults.join(", "));
  return as(token, TAG.sequence, "timeStampToken").raw;
}

/** PKIFreeText: what the authority has to say. */
function textsIn(nodes: readonly Node[]): readonly string[] {
  return nodes
    .flatMap(({ tag, children }) => (tag === TAG.sequence ? children : []))
    .map(({ content }) =>
      Buffer.from(content)
        .toString("utf8")
        .replaceAll(/\p{Cc}/gu, " ")
        .slice(0, 200),
    );
}
