// Starts the archive as the README says, reads a home page, a search and an item, and stops it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const work = mkdtempSync(join(tmpdir(), "papka-smoke-"));
const server = spawn("npm", ["start", "--", "--port", "0", "--archive", join(work, "archive")], {
  stdio: ["ignore", "pipe", "inherit"],
  detached: true,
});

try {
  const address = await new Promise((resolve, reject) => {
    let printed = "";
    server.stdout.on("data", (chunk) => {
      process.stdout.write(chunk);
      printed += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(printed);
      if (found) resolve(found[0]);
    });
    server.on("exit", (code) => reject(new Error(`npm start ended with ${code}:\n${printed}`)));
    setTimeout(
      () => reject(new Error("npm start printed no address within 2 minutes")),
      120_000,
    ).unref();
  });
  const page = async (path, expected) => {
    const answer = await fetch(address + path);
    const text = await answer.text();
    if (answer.status !== 200 || !expected.test(text)) {
      throw new Error(`${path}: status ${answer.status}, expected ${expected}`);
    }
    console.log(`smoke: ${path} ok, ${text.length} characters`);
    return text;
  };
  await page("/", /<form[^>]*role="search"|<search/);
  const results = await page("/search?q=telegram", /\/document\/\d+/);
  await page(/\/document\/\d+/.exec(results)[0], /<h1/);
} finally {
  try {
    process.kill(-server.pid, "SIGTERM");
    await Promise.race([once(server, "exit"), new Promise((done) => setTimeout(done, 5000))]);
  } catch {
    // it had ended already
  }
  rmSync(work, { recursive: true, force: true });
}
