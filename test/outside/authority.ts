import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Identity, identity } from "../sign/keys.ts";
import { run } from "./programs.ts";

/** What an authority does with a question. */
export type Answering = (question: Buffer, authority: Authority, response: ServerResponse) => Promise<void>;

/** The rule: what OpenSSL answers. */
const honestly: Answering = async (question, authority, response) => {
  response.end(await authority.answer(question));
};

/** A time stamping authority of our own on this machine: OpenSSL's `ts` behind a small server. */
export class Authority {
  /** Questions it was asked. */
  asked = 0;
  /** What it does with the next questions. */
  answering: Answering = honestly;
  readonly #folder: string;
  readonly #server: Server;

  private constructor(folder: string, server: Server) {
    this.#folder = folder;
    this.#server = server;
  }

  static async start(): Promise<Authority> {
    const folder = mkdtempSync(join(tmpdir(), "yoshiki-tsa-"));
    install(folder);
    configure(folder, []);
    const server = createServer((request, response) => {
      const pieces: Buffer[] = [];
      request.on("data", (piece: Buffer) => pieces.push(piece));
      request.on("end", () => {
        authority.asked++;
        void authority.answering(Buffer.concat(pieces), authority, response);
      });
    });
    const authority = new Authority(folder, server);
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    return authority;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  /** @param beside certificates that go into every token from now on: what makes it long */
  carry(beside: readonly Identity[]): void {
    configure(this.#folder, beside);
  }

  /** Does something else for the time of a test. */
  async while<T>(answering: Answering, work: () => Promise<T>): Promise<T> {
    this.answering = answering;
    try {
      return await work();
    } finally {
      this.answering = honestly;
    }
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
    rmSync(this.#folder, { recursive: true });
  }

  /** What OpenSSL says to a question. */
  async answer(question: Buffer): Promise<Buffer> {
    const [asked, answer] = [join(this.#folder, "question.tsq"), join(this.#folder, "answer.tsr")];
    writeFileSync(asked, question);
    const args = [
      "ts",
      "-reply",
      "-config",
      join(this.#folder, "tsa.cnf"),
      "-queryfile",
      asked,
      "-out",
      answer,
    ];
    const { code, err } = await run("openssl", args);
    if (code !== 0) throw new Error(err);
    return readFileSync(answer);
  }
}

export const pem = (der: Uint8Array): string =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(der)
    .toString("base64")
    .match(/.{1,64}/g)
    ?.join("\n")}\n-----END CERTIFICATE-----\n`;

function install(folder: string): void {
  const { key, certificate } = identity("見本時刻認証局", { purpose: "1.3.6.1.5.5.7.3.8", critical: true });
  writeFileSync(join(folder, "tsa.key"), key.export({ type: "pkcs8", format: "pem" }));
  writeFileSync(join(folder, "tsa.crt"), pem(certificate));
  writeFileSync(join(folder, "serial"), "01\n");
}

function configure(folder: string, beside: readonly Identity[]): void {
  const at = (name: string): string => join(folder, name);
  writeFileSync(at("beside.crt"), beside.map((one) => pem(one.certificate)).join(""));
  const lines = [
    ...["[tsa]", "default_tsa = one", "[one]", `serial = ${at("serial")}`],
    ...[`signer_cert = ${at("tsa.crt")}`, `signer_key = ${at("tsa.key")}`, "signer_digest = sha256"],
    ...["default_policy = 1.2.3.4", "digests = sha256", "ess_cert_id_alg = sha256"],
    ...(beside.length === 0 ? [] : [`certs = ${at("beside.crt")}`]),
  ];
  writeFileSync(at("tsa.cnf"), `${lines.join("\n")}\n`);
}
