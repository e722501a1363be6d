import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** The preview's page: one script, one stylesheet, and CodeMirror in a chunk of its own that only the source pane loads. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "./",
  publicDir: false,
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: fileURLToPath(new URL("../../../dist/preview", import.meta.url)),
    emptyOutDir: true,
    target: "es2022",
    cssTarget: ["chrome123", "firefox121", "safari17.5"],
    // A data: address would need a hole in the page's policy for every kind of file.
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    // Its helper writes link elements for styles of lazy chunks; there are none.
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
});
