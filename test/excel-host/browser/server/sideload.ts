import { spawn } from "node:child_process";

/**
 * Opens Excel with the add-in, by Microsoft's tool for it; where it cannot (no Excel, a Linux machine), says how to do it
 * by hand.
 */
export function sideload(manifest: string): void {
  const byHand = (): void => {
    const place = "Home, Add-ins, More Add-ins, Upload My Add-in";
    process.stdout.write(`Excel was not opened. In Excel choose ${place}, and give it ${manifest}\n`);
  };
  const tool = spawn(
    "npx",
    ["--yes", "office-addin-dev-settings", "sideload", `"${manifest}"`, "desktop", "--app", "excel"],
    {
      stdio: "inherit",
      shell: true,
    },
  );
  tool.on("error", byHand);
  tool.on("exit", (code) => {
    if (code !== 0) byHand();
  });
}
