import { spawn } from "node:child_process";
import { once } from "node:events";

/** A browser that stays open, spoken to through the pipe of its DevTools protocol: messages end with a zero byte. */
export class Browser {
  #child;
  #rest = "";
  #last = 0;
  #session;
  #waiting = new Map();
  #events = new Map();

  /** Starts the program headless, with one empty page. @param profile folder of its own */
  static async start(program, profile) {
    const browser = new Browser();
    const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe"];
    browser.#child = spawn(program, [...flags, `--user-data-dir=${profile}`, "about:blank"], {
      stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    });
    browser.#child.stdio[4].setEncoding("utf8").on("data", (chunk) => browser.#take(chunk));
    const { targetId } = await browser.#send("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await browser.#send("Target.attachToTarget", { targetId, flatten: true });
    browser.#session = sessionId;
    await browser.#send("Page.enable");
    return browser;
  }

  /** Opens a page and waits until it is loaded. */
  async goto(url) {
    const loaded = new Promise((resolve) => this.#events.set("Page.loadEventFired", resolve));
    await this.#send("Page.navigate", { url });
    await loaded;
  }

  /** @returns what the expression comes to, a promise's value when it is kept */
  async evaluate(expression) {
    const options = { awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await this.#send("Runtime.evaluate", { expression, ...options });
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
    return result.value;
  }

  /** The page as PDF, on the paper its own style names, untagged. */
  async print() {
    const { data } = await this.#send("Page.printToPDF", {
      preferCSSPageSize: true,
      generateTaggedPDF: false,
      generateDocumentOutline: false,
    });
    return Buffer.from(data, "base64");
  }

  async close() {
    const closed = once(this.#child, "close");
    this.#child.stdio[3].end();
    this.#child.kill();
    await closed;
  }

  #send(method, params = {}) {
    const id = ++this.#last;
    this.#child.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId: this.#session })}\0`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  #take(chunk) {
    const messages = (this.#rest + chunk).split("\0");
    this.#rest = messages.pop();
    for (const message of messages) this.#hear(JSON.parse(message));
  }

  #hear({ id, method, result, error }) {
    if (id === undefined) {
      this.#events.get(method)?.();
      return;
    }
    const { resolve, reject } = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error === undefined) resolve(result);
    else reject(new Error(error.message));
  }
}
