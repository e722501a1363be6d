import { spawn } from "node:child_process";

/**
 * Opens an address in the user's browser. No shell sees the address.
 * @returns whether a browser could be asked; the address is printed in any case
 */
export function openBrowser(address: string, platform: NodeJS.Platform = process.platform): Promise<boolean> {
  const [command, ...words] = commandFor(platform);
  return new Promise((resolve) => {
    const child = spawn(command, [...words, address], { detached: true, stdio: "ignore" });
    child.once("error", () => resolve(false));
    child.once("spawn", () => {
      child.unref();
      resolve(true);
    });
  });
}

function commandFor(platform: NodeJS.Platform): readonly [string, ...string[]] {
  if (platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler"];
  return platform === "darwin" ? ["open"] : ["xdg-open"];
}
