import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const worker = fileURLToPath(new URL("worker.mjs", import.meta.url));

/** Parent's end of an engine in a process of its own. */
export class Engine {
  #child;

  /** Starts the engine and waits until it is ready. */
  static async start(module) {
    const engine = new Engine();
    engine.#child = fork(worker, [new URL(module, import.meta.url).href], { serialization: "advanced" });
    await engine.#answer();
    return engine;
  }

  async ask(ask, about = {}) {
    this.#child.send({ ask, ...about });
    return this.#answer();
  }

  async stop() {
    const exited = once(this.#child, "exit");
    this.#child.disconnect();
    await exited;
  }

  async #answer() {
    const gone = new AbortController();
    const exit = once(this.#child, "exit", { signal: gone.signal }).then(([code]) => ({
      error: `the engine ended with ${code}`,
    }));
    // Cancelled once the answer is there; its rejection then means nothing.
    exit.catch(() => undefined);
    const [message] = await Promise.race([once(this.#child, "message"), exit.then((one) => [one])]);
    gone.abort();
    if (message.error !== undefined) throw new Error(message.error);
    return message.answer;
  }
}
