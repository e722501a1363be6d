import { createRequire, Module } from "node:module";

/**
 * Loads CommonJS modules while some of the packages they require are put off until first use.
 *
 * Why: pdfkit requires fontkit, its ciphers and a line breaker at its head; they are four fifths of its loading time,
 * and a page that is already laid out needs none of them. Only the modules loaded by `load` see the stand-ins: the
 * module cache is as before when this returns.
 *
 * @param from file whose resolution is followed for `packages`
 * @param packages names as `from` requires them; one that cannot be resolved or is loaded already is left alone
 */
export function withDeferred<T>(from: string, packages: readonly string[], load: () => T): T {
  const require = createRequire(from);
  const paths = packages
    .map((name) => require.resolve(name))
    .filter((path) => require.cache[path] === undefined);
  for (const path of paths) require.cache[path] = standIn(path, require);
  try {
    return load();
  } finally {
    for (const path of paths) delete require.cache[path];
  }
}

function standIn(path: string, require: NodeJS.Require): NodeJS.Module {
  const module = new Module(path);
  module.loaded = true;
  module.exports = deferred(() => require(path) as object);
  return module;
}

/** Behaves as the object or class `load` returns, which is loaded when something of it is asked for. */
function deferred(load: () => object): object {
  let loaded: object | null = null;
  const real = (): object => {
    loaded ??= load();
    return loaded;
  };
  // A bound function can be called and constructed and has no fixed properties that a proxy would have to honour.
  const target = Function.prototype.bind.call(class {}, null) as () => void;
  return new Proxy(target, {
    // Babel asks this of every module it imports. None of the packages put off is a transpiled ES module.
    get: (_, key) => (key === "__esModule" ? undefined : Reflect.get(real(), key)),
    has: (_, key) => Reflect.has(real(), key),
    apply: (_, self, values) => Reflect.apply(real() as () => unknown, self, values),
    construct: (_, values) => Reflect.construct(real() as new () => object, values) as object,
  });
}
